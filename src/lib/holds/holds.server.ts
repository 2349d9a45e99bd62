import * as events from '../events/events.server.ts';
import * as invitations from '../invitations/invitations.server.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { Refusal } from '../server/errors.ts';
import { impossibleHash } from '../sessions/passwords.server.ts';
import * as queries from './queries.server.ts';

export type { Hold } from './queries.server.ts';

/** What holds the way in of a parent whom the actor works with. @throws NotFound (rule 6) */
export const of = (actor: Actor, familyId: string, personId: string): Promise<queries.Hold[]> =>
	as(actor, async () => {
		await invitations.theirs(actor, familyId, personId);
		return queries.all(personId);
	});

/**
 * Freezes a parent's way in, for when somebody else may be using it: every sign-in, stream, feed and push ends within
 * two seconds, and neither password, passkey, provider nor an earlier invitation opens it. The next invitation does;
 * what was done stays written down (AB-10, R-15).
 * @param reason for the other staff; the parent sees that it happened, and by whom
 * @throws NotFound; Refusal alreadyFrozen
 */
export const freeze = (actor: Actor, familyId: string, personId: string, reason: string): Promise<void> =>
	as(actor, async () => {
		const { unitId, way } = await invitations.state(actor, familyId, personId);
		if (!(await queries.freeze(personId, reason, now(), impossibleHash()))) throw new Refusal('alreadyFrozen');
		await events.record(actor, 'account_frozen', {
			...{ unitId, familyId, subjectId: personId },
			data: { devices: way.devices, passkeys: way.passkeys }
		});
	});

/** No passkeys for a parent whose phone others can unlock: those there are go, and the parent is signed out (AB-09). @throws NotFound */
export const stopPasskeys = (actor: Actor, familyId: string, personId: string): Promise<void> =>
	as(actor, async () => {
		const { unitId } = await invitations.theirs(actor, familyId, personId);
		if (await queries.stopPasskeys(personId, now()))
			await events.record(actor, 'passkeys_stopped', { unitId, familyId, subjectId: personId });
	});

/** The parent may make passkeys again. @throws NotFound */
export const allowPasskeys = (actor: Actor, familyId: string, personId: string): Promise<void> =>
	as(actor, async () => {
		const { unitId } = await invitations.theirs(actor, familyId, personId);
		if (await queries.allowPasskeys(personId, now()))
			await events.record(actor, 'passkeys_allowed', { unitId, familyId, subjectId: personId });
	});
