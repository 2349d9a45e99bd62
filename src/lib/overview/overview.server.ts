import * as appointments from '../appointments/appointments.server.ts';
import type { Appointment } from '../appointments/appointment.ts';
import * as looks from '../looks/looks.server.ts';
import { followsFamilies, holds, type Actor } from '../people/actor.ts';
import { now, today, zone } from '../server/clock.ts';
import { as } from '../server/db.ts';
import * as queries from './queries.server.ts';

/** How far ahead a missing answer is something to do. */
const soon = { hours: 24 * 7 };

/** An appointment that somebody has not answered. */
export type Missing = queries.Missing;

/**
 * The actor's day: their own appointments, and for coordinators and leaders the whole unit's (rule 6).
 * @returns today's, soonest first; cancelled ones too, so that nobody waits for them
 */
export const day = (actor: Actor): Promise<Appointment[]> => {
	const from = today().toZonedDateTime(zone);
	const of = holds(actor, 'coordinator', 'leader') ? {} : { staffId: actor.id };
	return appointments.between(actor, from.toInstant(), from.add({ days: 1 }).toInstant(), of);
};

/** Appointments of the next seven days that a parent has not answered, of the families that the actor follows; soonest first. */
export const missing = (actor: Actor, limit = 50): Promise<Missing[]> =>
	as(actor, async () =>
		followsFamilies(actor) ? looks.noted(actor, queries.missing(now(), now().add(soon), limit)) : []
	);

/** How many wait for something of the actor: missing answers within seven days, open suggestions, requests for help and parents to call. */
export const taskCount = (actor: Actor): Promise<number> =>
	as(actor, async () => (followsFamilies(actor) ? queries.tasks(now(), now().add(soon)) : 0));

/** How many parents have to be called, since no channel reached them (rule 8). */
export const toCall = (actor: Actor): Promise<number> =>
	as(actor, async () => (followsFamilies(actor) ? queries.toCall(now()) : 0));
