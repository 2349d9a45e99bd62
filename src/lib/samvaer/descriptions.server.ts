import * as events from '../events/events.server.ts';
import * as looks from '../looks/looks.server.ts';
import { followsFamilies, type Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound } from '../server/errors.ts';
import * as queries from './queries.server.ts';

/** A supervised visit that was held, and whose description is not written yet. */
export type Due = queries.Due;

/** The descriptions that are due, of the families that the actor follows; oldest first. The text belongs in the case system. */
export const due = (actor: Actor): Promise<Due[]> =>
	as(actor, async () => (followsFamilies(actor) ? looks.noted(actor, queries.dueDescriptions(now(), 50)) : []));

/** Notes that a description is written: who and when, and no text. Done twice is done once. @throws NotFound where none is due */
export const done = (actor: Actor, appointmentId: string): Promise<void> =>
	as(actor, async () => {
		const found = await queries.describable(appointmentId);
		if (!found) throw new NotFound();
		if (!(await queries.insertDescription(appointmentId, now(), actor.id))) return;
		await events.record(actor, 'samvaer_described', { ...found, subjectId: appointmentId });
	});

/** Who wrote one visit's description, and when; null while it is not done, or none is due. */
export const of = (actor: Actor, appointmentId: string) =>
	as(actor, async () => ({
		isDue: (await queries.describable(appointmentId)) !== null,
		done: await queries.description(appointmentId)
	}));
