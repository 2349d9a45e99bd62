import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import * as events from '../events/events.server.ts';
import * as looks from '../looks/looks.server.ts';
import * as ceremony from '../passkeys/ceremony.server.ts';
import * as holds from '../holds/queries.server.ts';
import { nameOf } from '../passkeys/passkeys.server.ts';
import { keep as keepPasskey } from '../passkeys/queries.server.ts';
import { followsFamilies, type Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as, visitor } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import { hashPassword, impossibleHash } from '../sessions/passwords.server.ts';
import { isAboutOneself } from '../sessions/password-rules.ts';
import * as sessions from '../sessions/sessions.server.ts';
import { keyOf, noteTry, refuseTooMany } from '../sessions/tries.server.ts';
import type { Language } from '../texts/languages.ts';
import { hashOf, makeCode, makeToken } from './code.ts';
import * as queries from './queries.server.ts';

/** Whose door an invitation opens; and whether a passkey may be made for it (AB-09). */
export type Invited = queries.Invited & { readonly mayUsePasskeys: boolean };

const lasts = { hours: 24 };
/** Wrong codes an hour in all, from wherever: a house's own mistakes are far fewer, a guesser's odds stay below one in a million a day. */
const wrongAnHour = 1_000;

/** Shown once to whoever invites. */
export type Made = { readonly code: string; readonly token: string; readonly endsAt: Temporal.Instant };

/** How a parent of a family gets in, and the invitation that is open. @throws NotFound when not the actor's (rule 6) */
export const state = (actor: Actor, familyId: string, personId: string) =>
	as(actor, async () => {
		const parent = await theirs(actor, familyId, personId);
		looks.note(actor, familyId, 'signIn', personId);
		return {
			name: parent.name,
			unitId: parent.unitId,
			way: await queries.wayIn(personId, now()),
			open: await queries.maybeOpen(personId, now())
		};
	});

/**
 * Invites a parent: a code to say and a token to scan, good once and for a day. An earlier invitation ends, and a way in
 * that was frozen is open again to whoever holds this one (AB-10).
 * @throws NotFound; Refusal accessClosed when an administrator has closed the parent's access
 */
export const invite = (actor: Actor, familyId: string, personId: string): Promise<Made> =>
	as(actor, async () => {
		const { unitId } = await theirs(actor, familyId, personId);
		const wasFrozen = await holds.thaw(personId, now());
		if (wasFrozen) await events.record(actor, 'account_thawed', { unitId, familyId, subjectId: personId });
		if ((await queries.wayIn(personId, now())).closed) throw new Refusal('accessClosed');
		await queries.revoke(personId, now());
		const made = { code: makeCode(), token: makeToken(), endsAt: now().add(lasts) };
		await queries.insert({
			...{ personId, madeBy: actor.id, madeAt: now(), endsAt: made.endsAt },
			...{ codeHash: hashOf(made.code), tokenHash: hashOf(made.token) }
		});
		await events.record(actor, 'parent_invited', { unitId, familyId, subjectId: personId });
		return made;
	});

/** Takes an invitation back. @throws NotFound also when there is none */
export const revoke = (actor: Actor, familyId: string, personId: string): Promise<void> =>
	as(actor, async () => {
		const { unitId } = await theirs(actor, familyId, personId);
		if (!(await queries.revoke(personId, now()))) throw new NotFound();
		await events.record(actor, 'invitation_revoked', { unitId, familyId, subjectId: personId });
	});

/**
 * A phone was lost, or somebody else knows the way in: the parent is signed out everywhere, at once, and neither the
 * password nor the calendar's address work any more (AB-09, AB-10). The next way in is a new invitation. @throws NotFound
 */
export const endWaysIn = (actor: Actor, familyId: string, personId: string): Promise<void> =>
	as(actor, async () => {
		const { unitId } = await theirs(actor, familyId, personId);
		await queries.endWaysIn(personId, now(), impossibleHash());
		await events.record(actor, 'ways_in_ended', { unitId, familyId, subjectId: personId });
	});

/** A parent of a family that the actor works with. @throws NotFound (rule 6) */
export async function theirs(actor: Actor, familyId: string, personId: string): Promise<queries.Parent> {
	const parent = followsFamilies(actor) ? await queries.maybeParent(familyId, personId) : null;
	if (!parent) throw new NotFound();
	return parent;
}

/**
 * Whose invitation this code opens. A wrong one, a used one and one that has run out are all the same (AB-17).
 * @param from tells devices apart, for slowing down
 * @throws Refusal notInvited; TooMany
 */
export async function open(code: string, from: string): Promise<Invited> {
	const [account, here] = [keyOf('invitation'), keyOf(from)];
	await refuseTooMany(account, here, wrongAnHour);
	const found = await find(code);
	if (!found) {
		await noteTry(account, here);
		throw new Refusal('notInvited');
	}
	return found;
}

/** As `open`, for a code that was opened before: nothing is counted, and null is no invitation any more. */
export const find = (code: string): Promise<Invited | null> =>
	as(visitor, async () => {
		const invited = await queries.maybeInvited(hashOf(code), now());
		return invited && { ...invited, mayUsePasskeys: !(await holds.isHeld(invited.personId, 'no_passkeys')) };
	});

/**
 * The parent chooses a password: the invitation is used up, everybody else is out, and the parent is in.
 * @param language the one that the parent read while choosing
 * @throws Refusal notInvited, emailTaken, passwordGuessed
 */
export async function accept(
	code: string,
	{ email, password, language }: { email: string; password: string; language: Language },
	device: 'own' | 'shared',
	agent: string
): Promise<string> {
	const invited = await find(code);
	if (!invited) throw new Refusal('notInvited');
	if (isAboutOneself(password, invited.name, email, invited.house)) throw new Refusal('passwordGuessed');
	const passwordHash = await hashPassword(password);
	const person = await as(visitor, async () => {
		const at = now();
		const id = await taken(queries.accept(hashOf(code), at, { email, passwordHash, passwordSetAt: at, language }));
		if (!id) throw new Refusal('notInvited');
		await queries.noteUsed(id, at, 'password');
		return id;
	});
	return sessions.open(person, device, agent);
}

/** Asks the browser to make a passkey for whoever is invited. @throws Refusal notInvited */
export async function askPasskey(code: string, site: ceremony.Site) {
	const invited = await find(code);
	if (!invited) throw new Refusal('notInvited');
	if (!invited.mayUsePasskeys) throw new Refusal('noPasskeys');
	return ceremony.askToMake({ id: invited.personId, name: invited.name }, [], site);
}

type ByPasskey = { key: string; response: RegistrationResponseJSON; site: ceremony.Site; language: Language };

/** As `accept`, by a passkey: no password opens this account. @throws Refusal notInvited, passkeyRefused */
export async function acceptByPasskey(
	code: string,
	{ key, response, site, language }: ByPasskey,
	device: 'own' | 'shared',
	agent: string
): Promise<string> {
	const { personId, credential } = await ceremony.made(key, response, site);
	const person = await as(visitor, async () => {
		const at = now();
		const none = { email: null, passwordHash: impossibleHash(), passwordSetAt: null, language };
		const id = await queries.accept(hashOf(code), at, none);
		if (!id || id !== personId) throw new Refusal('notInvited');
		if (await holds.isHeld(id, 'no_passkeys')) throw new Refusal('noPasskeys');
		await keepPasskey(id, credential, nameOf(agent), at);
		await queries.noteUsed(id, at, 'passkey');
		return id;
	});
	return sessions.open(person, device, agent);
}

/** What an invitation is known by where the code itself must not be kept. */
export const keyOfCode = hashOf;

/**
 * As `accept`, by whoever the parent is to another provider: neither password nor passkey opens this account.
 * @param key of the code @param keep ties the provider's name to the parent, in the same transaction
 * @throws Refusal notInvited, identityTaken
 */
export async function acceptByIdentity(
	key: string,
	language: Language,
	agent: string,
	keep: (personId: string, at: Temporal.Instant) => Promise<void>
): Promise<string> {
	const person = await as(visitor, async () => {
		const at = now();
		const none = { email: null, passwordHash: impossibleHash(), passwordSetAt: null, language };
		const id = await queries.accept(key, at, none);
		if (!id) throw new Refusal('notInvited');
		await taken(keep(id, at), 'identityTaken');
		await queries.noteUsed(id, at, 'identity');
		return id;
	});
	return sessions.open(person, 'shared', agent, true);
}

/** An address belongs to one account. */
async function taken<T>(work: Promise<T>, code = 'emailTaken'): Promise<T> {
	return work.catch((error: Error & { code?: string }) => {
		throw error.code === '23505' ? new Refusal(code) : error;
	});
}
