import type { Appointment } from '../appointments/appointment.ts';
import * as appointments from '../appointments/appointments.server.ts';
import * as looks from '../looks/looks.server.ts';
import { followsFamilies, type Actor } from '../people/actor.ts';
import { now, today } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound } from '../server/errors.ts';
import * as queries from './queries.server.ts';

/** A decision that ends within this time is to be followed up. */
const warning = { weeks: 6 };

/** The last day on which a decision's end is to be followed up now. */
export const followUpUntil = (today: Temporal.PlainDate): Temporal.PlainDate => today.add(warning);

/** What to know of a coming samvær, beside the appointment itself. */
export type Coming = {
	readonly appointment: Appointment;
	readonly familyName: string;
	/** The family's one worker (rule 3); null when nobody is chosen. */
	readonly worker: { readonly id: string; readonly name: string } | null;
	/** Somebody else than the family's one worker comes. */
	readonly isOther: boolean;
	/** The case it belongs to. */
	readonly caseId: string | null;
	/** Which time these people meet for samvær: 1 is the first. */
	readonly time: number;
	/** The last day of a decision that ends within six weeks. */
	readonly endsOn: Temporal.PlainDate | null;
};

export type Continuity = queries.Continuity;

/** The coming samvær of the families that the actor follows, in a number of days from now. @throws NotFound for administrators */
export const coming = (actor: Actor, days = 28): Promise<Coming[]> =>
	as(actor, async () => {
		if (!followsFamilies(actor)) throw new NotFound();
		const all = await appointments.between(actor, now(), now().add({ hours: 24 * days }), { kind: 'samvaer' });
		const told = new Map((await queries.board(all.map(({ id }) => id))).map((row) => [row.id, row]));
		const last = followUpUntil(today());
		return all.flatMap((appointment) => {
			const found = told.get(appointment.id);
			if (!found) return [];
			const { workerId, workerName, familyName, caseId, before } = found;
			const worker = workerId && workerName ? { id: workerId, name: workerName } : null;
			const staff = appointment.people.filter(({ part }) => part === 'staff');
			const until = appointment.details.decisionTo ? Temporal.PlainDate.from(appointment.details.decisionTo) : null;
			return {
				...{ appointment, familyName, worker, caseId, time: before + 1 },
				isOther: worker !== null && staff.length > 0 && !staff.some(({ id }) => id === worker.id),
				endsOn: until && Temporal.PlainDate.compare(until, last) <= 0 ? until : null
			};
		});
	});

/**
 * How many of each case's held samvær were with the worker who was its own on that day (rule 3).
 * Held is what was recorded; until then, what was not cancelled and no parent had said no to. Families that never had a worker are left out.
 * @param days how far back
 * @param familyIds of those families only; else of all that the actor follows
 * @throws NotFound for administrators
 */
export const continuity = (actor: Actor, days: number, familyIds?: readonly string[]): Promise<Continuity[]> =>
	as(actor, async () => {
		if (!followsFamilies(actor)) throw new NotFound();
		return looks.noted(actor, queries.continuity(now().subtract({ hours: 24 * days }), now(), familyIds));
	});
