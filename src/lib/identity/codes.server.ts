import * as people from '../administration/people.server.ts';
import * as events from '../events/events.server.ts';
import { hashOf, makeCode, readCode } from '../invitations/code.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as, visitor } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import { keyOf, noteTry, refuseTooMany } from '../sessions/tries.server.ts';
import type { Identity } from './provider.ts';
import * as queries from './queries.server.ts';

const lasts = { hours: 24 };
const wrongAnHour = 200;

/** Since when a staff member is tied to a name, and until when a code waits. @throws NotFound when not the administrator's */
export const state = (actor: Actor, personId: string, at: Temporal.Instant) =>
	as(actor, async () => {
		await theirs(actor, personId);
		return { tiedAt: await queries.tiedAt(personId), codeUntil: await queries.openCode(personId, at) };
	});

/**
 * Gives a code, good once and for a day, that the staff member writes before the first sign-in by the municipality's login.
 * An earlier one ends.
 * @returns the code, shown once @throws NotFound; Refusal accessClosed
 */
export const give = (actor: Actor, personId: string): Promise<{ code: string; endsAt: Temporal.Instant }> =>
	as(actor, async () => {
		const { unitId, open } = await theirs(actor, personId);
		if (!open) throw new Refusal('accessClosed');
		await queries.revokeCode(personId, now());
		const made = { code: makeCode(), endsAt: now().add(lasts) };
		const codeHash = hashOf(made.code);
		await queries.insertCode({ personId, codeHash, madeBy: actor.id, madeAt: now(), endsAt: made.endsAt });
		await events.record(actor, 'identity_code_given', { unitId, subjectId: personId });
		return made;
	});

/** Takes the name away, and a code that waits: the municipality's login opens this door no more. @throws NotFound when there is neither */
export const untie = (actor: Actor, personId: string): Promise<void> =>
	as(actor, async () => {
		const { unitId } = await theirs(actor, personId);
		const revoked = await queries.revokeCode(personId, now());
		if (!(await queries.untie(personId)) && !revoked) throw new NotFound();
		await events.record(actor, 'identity_untied', { unitId, subjectId: personId });
	});

async function theirs(actor: Actor, personId: string): Promise<people.Member> {
	const person = await people.find(actor, personId);
	if (person.kind !== 'staff') throw new NotFound();
	return person;
}

/**
 * Looks at a code before the browser is sent on, so that a wrong one is told at once. Guesses are counted.
 * @param from tells devices apart
 * @returns the code's hash, which is what is passed on @throws Refusal identityCode; TooMany
 */
export async function open(text: string, from: string): Promise<string> {
	const [account, here] = [keyOf('identity code'), keyOf(from)];
	await refuseTooMany(account, here, wrongAnHour);
	const code = readCode(text);
	if (code && (await as(visitor, () => queries.isCode(hashOf(code), now())))) return hashOf(code);
	await noteTry(account, here);
	throw new Refusal('identityCode');
}

/** Ties a name to whoever the code was given to, and uses it up. @throws Refusal identityCode, identityTaken */
export const use = (hash: string, identity: Identity): Promise<string> =>
	as(visitor, async () => {
		const at = now();
		const person = await queries.useCode(hash, identity, at).catch((fault: Error & { code?: string }) => {
			throw fault.code === '23505' ? new Refusal('identityTaken') : fault;
		});
		if (!person) throw new Refusal('identityCode');
		await queries.noteTied(person, at);
		return person;
	});
