import * as events from '../events/events.server.ts';
import * as members from '../families/members.server.ts';
import type { Actor } from '../people/actor.ts';
import { leads } from '../samvaer/cases.server.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound } from '../server/errors.ts';
import * as queries from './queries.server.ts';

/** Whether a family member's address is protected, and whether the actor may lift it. @throws NotFound (rule 6) */
export const state = (actor: Actor, familyId: string, personId: string) =>
	as(actor, async () => {
		const { unitId } = await members.find(actor, familyId, personId);
		return { ...(await queries.state(personId)), mayLift: leads(actor, unitId) };
	});

/** Protects an address: a flag of the house's own, whatever other registers say. @throws NotFound */
export const protect = (actor: Actor, familyId: string, personId: string): Promise<void> =>
	as(actor, async () => {
		const { unitId } = await members.find(actor, familyId, personId);
		if (await queries.protect(personId, now()))
			await events.record(actor, 'address_protected', { unitId, familyId, subjectId: personId });
	});

/**
 * Lifts the protection: with a written reason, and after a fresh sign-in, which the route sees to. Nothing else lifts it,
 * no import and no other form.
 * @throws NotFound for who does not lead the unit, and when there is none
 */
export const lift = (actor: Actor, familyId: string, personId: string, reason: string): Promise<void> =>
	as(actor, async () => {
		const { unitId } = await members.find(actor, familyId, personId);
		if (!leads(actor, unitId) || !(await queries.lift(personId, reason, now()))) throw new NotFound();
		await events.record(actor, 'protection_lifted', { unitId, familyId, subjectId: personId });
	});
