import { createHash, randomInt } from 'node:crypto';
import * as events from '../events/events.server.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import { confirmed } from './confirm.server.ts';
import * as questions from './questions.server.ts';
import * as queries from './second-step-queries.server.ts';
import { open, type Session } from './sessions.server.ts';
import { addressOf, makeSecret, stepOf } from './totp.ts';
import { keyOf, knowDevice, noteTry, refuseTooMany } from './tries.server.ts';

/** Wrong codes an hour, from wherever: of a million codes three fit at a time. */
const wrongAnHour = 20;
const graceDays = 7;

/** Whether staff need more than a password here: SECOND_STEP=required, which `npm start` says of all but the demo. */
const isRequired = (): boolean => process.env.SECOND_STEP === 'required';

/**
 * What a staff member must do about the second step: nothing, do it before a day, or do it now.
 * Whoever is new in the house has a week.
 */
export function due(kind: Actor['kind'], session: Pick<Session, 'strong' | 'since'>): Temporal.Instant | 'now' | null {
	if (!isRequired() || kind !== 'staff' || session.strong) return null;
	const latest = session.since.add({ hours: 24 * graceDays });
	return Temporal.Instant.compare(latest, now()) > 0 ? latest : 'now';
}

/** Whether the actor has set it, since when, and how many recovery codes are left. */
export const mine = (actor: Actor) => as(actor, () => queries.maybeSet(actor.id));

/**
 * Begins to set it: a secret for the app, kept until the first code is given.
 * @throws Refusal usePasskey when there is a passkey that this sign-in did not use: a stolen password must not set its own
 */
export async function askSet(actor: Actor, strong: boolean): Promise<{ key: string; secret: string; address: string }> {
	if (!strong && (await as(actor, () => queries.hasPasskey(actor.id)))) throw new Refusal('usePasskey');
	const secret = makeSecret();
	const key = await questions.ask('totp_set', { personId: actor.id, facts: { secret } }, 20);
	return { key, secret, address: addressOf(secret, actor.name) };
}

/** The secret that is being set in this browser; null when it took too long. */
export async function beingSet(actor: Actor, key: string): Promise<{ secret: string; address: string } | null> {
	const question = await questions.find(key, 'totp_set');
	const secret = question?.personId === actor.id ? question.facts.secret! : null;
	return secret ? { secret, address: addressOf(secret, actor.name) } : null;
}

/**
 * Sets it, when the first code is right.
 * @param token of the running session, which has now shown both
 * @returns ten recovery codes, shown once and kept as hashes @throws Refusal wrongStep
 */
export async function set(actor: Actor, key: string, code: string, token: string): Promise<string[]> {
	const found = await beingSet(actor, key);
	const step = found && stepOf(found.secret, code, now());
	if (!found || step === null) throw new Refusal('wrongStep');
	if (!(await questions.take(key, 'totp_set'))) throw new Refusal('wrongStep');
	const codes = Array.from({ length: 10 }, makeRecoveryCode);
	await as(actor, async () => {
		await queries.set(found.secret, step, codes.map(hashOf), now());
		await events.record(actor, 'second_step_set', { unitId: actor.unitId, subjectId: actor.id });
	});
	await confirmed(actor, token, true);
	return codes;
}

/** Takes it away, after a fresh sign-in. @throws NotFound when there is none */
export const remove = (actor: Actor): Promise<void> =>
	as(actor, async () => {
		if (!(await queries.remove(actor.id))) throw new NotFound();
		await events.record(actor, 'second_step_removed', { unitId: actor.unitId, subjectId: actor.id });
	});

/**
 * Answers the second step at sign-in, by the app's code or a recovery code; each of them works once.
 * @param key of the browser's cookie @param from tells devices apart @param agent for the list of sign-ins
 * @returns the session's token, and the account's key to remember the device by
 * @throws Refusal wrongStep, stepTooLate; TooMany
 */
export async function answer(key: string, code: string, from: string, agent: string) {
	const question = await questions.find(key, 'second_step');
	if (!question?.personId) throw new Refusal('stepTooLate');
	const { personId, facts } = question;
	const [account, here] = [keyOf(`second step ${personId}`), keyOf(from)];
	await refuseTooMany(account, here, wrongAnHour);
	if (!(await fits(personId, code))) {
		await noteTry(account, here);
		throw new Refusal('wrongStep');
	}
	if (!(await questions.take(key, 'second_step'))) throw new Refusal('stepTooLate');
	await knowDevice(facts.account!, here);
	return { token: await open(personId, 'staff', agent, true), account: facts.account! };
}

async function fits(personId: string, code: string): Promise<boolean> {
	const text = code.toUpperCase().replace(/[\s-]/g, '');
	if (!/^\d{6}$/.test(text)) return queries.useRecoveryCode(personId, hashOf(text), now());
	const secret = await queries.secretOf(personId);
	const step = secret && stepOf(secret, text, now());
	return typeof step === 'number' && (await queries.useStep(personId, step));
}

/** Ten letters and digits: 49 bits. */
function makeRecoveryCode(): string {
	const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
	const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
	return `${group()}-${group()}`;
}

const hashOf = (code: string) => createHash('sha256').update(code.replace('-', '')).digest('hex');
