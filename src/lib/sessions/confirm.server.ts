import { createHash } from 'node:crypto';
import * as events from '../events/events.server.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as, sql } from '../server/db.ts';
import { isPassword } from './passwords.server.ts';
import { keyOf, noteTry, refuseTooMany } from './tries.server.ts';

/** Whether who uses this session has shown who they are lately: at sign-in, or again since. */
export const isFresh = (confirmedAt: Temporal.Instant | null, minutes: number): boolean =>
	confirmedAt !== null && Temporal.Instant.compare(confirmedAt.add({ minutes }), now()) > 0;

/** Whether the actor has a password to confirm with. */
export const hasPassword = (actor: Actor): Promise<boolean> => as(actor, async () => (await ownSecret()) !== null);

/**
 * Confirms by password that it is still the same person. Wrong ones are counted as at sign-in.
 * @param token of the running session @param from tells devices apart
 * @returns whether it fits @throws TooMany
 */
export async function confirm(actor: Actor, token: string, password: string, from: string): Promise<boolean> {
	const [account, here] = [keyOf(`confirm ${actor.id}`), keyOf(from)];
	await refuseTooMany(account, here);
	const fits = await isPassword(password, await as(actor, ownSecret));
	if (!fits) {
		await as(actor, () => events.record(actor, 'confirm_refused', { unitId: actor.unitId, subjectId: actor.id }));
		await noteTry(account, here);
		return false;
	}
	await confirmed(actor, token);
	return true;
}

/** The person has shown who they are. @param strong by a passkey */
export const confirmed = (actor: Actor, token: string, strong = false): Promise<void> =>
	as(actor, async () => {
		const hash = createHash('sha256').update(token).digest('hex');
		await sql`select app.confirm_sign_in(${hash}, ${actor.id}, ${now()}, ${strong})`;
	});

async function ownSecret(): Promise<string | null> {
	const [row] = await sql`select app.own_secret() as secret`;
	return (row!.secret as string) ?? null;
}
