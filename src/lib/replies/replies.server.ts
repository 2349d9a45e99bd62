import { randomUUID } from 'node:crypto';
import * as events from '../events/events.server.ts';
import { followsFamilies, type Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound } from '../server/errors.ts';
import * as queries from './queries.server.ts';
import type { Reply } from './reply.ts';

/** The units for which the actor keeps replies: those that they coordinate or lead. */
const led = (actor: Actor) =>
	actor.roles.filter(({ role }) => role === 'coordinator' || role === 'leader').map(({ unitId }) => unitId);

/** Whether the actor may add replies for a unit. */
export const keepsUnits = (actor: Actor): boolean => led(actor).length > 0;

/**
 * The actor's own replies and the unit's.
 * @param unitId only those of this unit, and the own: what fits a conversation
 * @throws NotFound for parents and administrators
 */
export const all = (actor: Actor, unitId: string | null = null): Promise<Reply[]> =>
	as(actor, async () => {
		if (!followsFamilies(actor)) throw new NotFound();
		return queries.all(actor.id, unitId);
	});

/**
 * Adds a reply for oneself, or for the unit that one coordinates or leads.
 * @param body 1 to 1000 characters
 * @throws NotFound when the actor works with no families, or leads no unit
 */
export const add = (actor: Actor, body: string, whose: 'own' | 'unit'): Promise<{ id: string }> =>
	as(actor, async () => {
		const units = whose === 'unit' ? led(actor) : actor.roles.map(({ unitId }) => unitId);
		const unitId = units.includes(actor.unitId) ? actor.unitId : units[0];
		if (!followsFamilies(actor) || !unitId) throw new NotFound();
		const id = randomUUID();
		const ownerId = whose === 'own' ? actor.id : null;
		await queries.insert({ id, unitId, ownerId, body, madeAt: now(), madeBy: actor.id });
		await events.record(actor, 'quick_reply_added', { unitId, subjectId: id, data: { whose } });
		return { id };
	});

/** Other words from now on; what was sent with the old ones stays (rule 9). @throws NotFound when it is not the actor's to change */
export const change = (actor: Actor, id: string, body: string): Promise<void> =>
	as(actor, async () => {
		const changed = await queries.change(id, actor.id, body);
		if (!changed) throw new NotFound();
		await events.record(actor, 'quick_reply_changed', { unitId: changed.unitId, subjectId: id });
	});

/** Takes a reply out of the list. @throws NotFound when it is not the actor's to remove */
export const remove = (actor: Actor, id: string): Promise<void> =>
	as(actor, async () => {
		const removed = await queries.remove(id, actor.id, now());
		if (!removed) throw new NotFound();
		await events.record(actor, 'quick_reply_removed', { unitId: removed.unitId, subjectId: id });
	});
