import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as, visitor } from '../server/db.ts';
import { Refusal } from '../server/errors.ts';
import { hash, limits, lockLimits, touch } from './adapter.server.ts';
import * as queries from './app-lock-queries.server.ts';
import { hashPassword, isPassword } from './passwords.server.ts';
import { isKnownToOthers } from './pin.ts';
import * as sessions from './sessions.server.ts';

/** Wrong PINs until the phone must sign in in full. */
const mostTries = 5;

/** Whether the actor's own phones lock, how they are opened, and whether a passkey could. */
export const mine = (actor: Actor) =>
	as(actor, async () => ({
		lock: await queries.maybeLock(actor.id),
		hasPasskey: await queries.hasPasskey(actor.id)
	}));

/**
 * Turns the lock on, or changes how it is opened; after a fresh sign-in, which the route sees to.
 * @param pin six digits; null when a passkey alone opens
 * @throws Refusal pinKnown, noPasskey
 */
export async function set(actor: Actor, pin: string | null): Promise<void> {
	const known = await as(actor, async () =>
		pin === null ? await queries.hasPasskey(actor.id) : await queries.known(actor.id)
	);
	if (known === false) throw new Refusal('noPasskey');
	if (pin !== null && known !== true && isKnownToOthers(pin, known.birthdays, known.phone))
		throw new Refusal('pinKnown');
	const pinHash = pin === null ? null : await hashPassword(pin);
	await as(actor, async () => {
		await queries.set(pinHash, now(), lockLimits.idle.minutes, lockLimits.days);
		await queries.note('app_lock_set', actor.id, now());
	});
}

/** Turns it off. Phones that are locked at this moment must sign in. */
export const remove = (actor: Actor): Promise<void> =>
	as(actor, async () => {
		if (!(await queries.maybeLock(actor.id))) return;
		const at = now();
		await queries.drop(at, at.add(limits.own.idle), at.add(limits.own.ends));
		await queries.note('app_lock_removed', actor.id, at);
	});

/** Locks now: the app was opened anew, or somebody asked for it. Nothing happens where there is no lock. */
export const lock = (token: string): Promise<void> => as(visitor, () => queries.lockAt(hash(token), now()));

/** The app went out of sight: it locks in a minute, unless it comes back. */
export const hide = (token: string): Promise<void> =>
	as(visitor, () => queries.lockAt(hash(token), now().add(lockLimits.hidden)));

/** Somebody is there: what has neither run out nor locked stays for another while. */
export async function stay(token: string): Promise<void> {
	const found = await sessions.find(token, false);
	if (found) await touch(token, found.session.device);
}

/**
 * How long a sign-in holds, unless it is used.
 * @returns seconds until it locks or runs out, whether use would make it longer, and whether it locks; nought for nobody's
 */
export async function left(token: string | null) {
	const found = token === null ? null : await sessions.find(token, false);
	if (!found || found.session.isLocked) return { left: 0, more: false, locks: Boolean(found) };
	const { idleUntil, endsAt, locksAt } = found.session;
	const ends = [idleUntil, endsAt, ...(locksAt ? [locksAt] : [])].sort(Temporal.Instant.compare)[0]!;
	const seconds = Math.max(0, Math.ceil(now().until(ends).total('seconds')));
	return { left: seconds, more: Temporal.Instant.compare(ends, endsAt) < 0, locks: locksAt !== null };
}

/**
 * Opens a locked sign-in by its PIN. The fifth wrong one ends it: then only a full sign-in opens (AB-05).
 * @throws Refusal wrongPin, pinsUsedUp; nothing more is told of a sign-in that is over
 */
export async function unlock(token: string, pin: string): Promise<void> {
	const found = await sessions.find(token, false);
	const tried = found?.session.isLocked ? await as(visitor, () => queries.tryPin(hash(token), now())) : null;
	if (!found || !tried) throw new Refusal('pinsUsedUp');
	const fits = tried.tries <= mostTries && (await isPassword(pin, tried.pin));
	if (fits) return void (await open(token, found.actor.id));
	if (tried.tries < mostTries) throw new Refusal('wrongPin');
	await sessions.signOut(token);
	if (tried.tries === mostTries) await as(visitor, () => queries.note('app_lock_refused', found.actor.id, now()));
	throw new Refusal('pinsUsedUp');
}

/**
 * Opens a locked sign-in for whoever has just used a passkey.
 * @returns false when it is another's sign-in, or over
 */
export const open = (token: string, personId: string): Promise<boolean> =>
	as(visitor, () => queries.unlock(hash(token), personId, now(), now().add(lockLimits.idle)));
