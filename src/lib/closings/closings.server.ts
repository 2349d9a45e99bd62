import * as appointments from '../appointments/appointments.server.ts';
import * as events from '../events/events.server.ts';
import * as families from '../families/families.server.ts';
import { holds, type Actor } from '../people/actor.ts';
import { leads } from '../samvaer/cases.server.ts';
import { now, today, zone } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import { readingDays, type Checklist, type Closing } from './closing.ts';
import * as queries from './queries.server.ts';

export type { Checklist, Closing };

/** The closed families, and those that will be, of the units that the actor leads. @throws NotFound for everybody else */
export const all = (actor: Actor): Promise<Closing[]> =>
	as(actor, async () => {
		if (!holds(actor, 'coordinator', 'leader')) throw new NotFound();
		return queries.all();
	});

/** What there is to do before a family is closed, and the closing where there is one. @throws NotFound for who does not lead its unit */
export const page = (actor: Actor, familyId: string) =>
	as(actor, async () => {
		const family = await families.find(actor, familyId);
		if (!leads(actor, family.unitId)) throw new NotFound();
		return {
			family,
			checklist: await queries.checklist(familyId, now()),
			closing: await queries.maybeFind(familyId)
		};
	});

/**
 * Cancels everything that lies ahead in a family, before it is closed: the parents are told as of any cancelled appointment.
 * @param reason in words that the parents read
 * @returns how many were cancelled
 * @throws NotFound
 */
export async function cancelAll(actor: Actor, familyId: string, reason: string | null): Promise<number> {
	const ahead = await as(actor, async () => {
		await page(actor, familyId);
		return queries.ahead(familyId, now());
	});
	for (const { id } of ahead)
		await appointments.cancel(actor, id, 'house', reason).catch((error: unknown) => {
			// Somebody else was faster, or it has just begun.
			if (!(error instanceof Refusal && ['cancelled', 'past'].includes(error.code))) throw error;
		});
	return ahead.length;
}

/**
 * Closes a family's case from a day on: staff's access ends then, reminders stop, calendar feeds end, and the family
 * leaves lists and counts. Parents may read and fetch what is theirs for 30 days more, when they may.
 * @param on the first day that it is closed, today or later
 * @throws NotFound for who does not lead its unit; Refusal dayPast, appointmentsAhead, requestsOpen, familyClosed
 */
export const close = (
	actor: Actor,
	familyId: string,
	{ on, mayRead }: { on: Temporal.PlainDate; mayRead: boolean }
): Promise<void> =>
	as(actor, async () => {
		const { family } = await page(actor, familyId);
		if (Temporal.PlainDate.compare(on, today()) < 0) throw new Refusal('dayPast');
		const midnight = on.toZonedDateTime(zone).toInstant();
		const from = Temporal.Instant.compare(midnight, now()) > 0 ? midnight : now();
		const waiting = await queries.checklist(familyId, from);
		if (waiting.appointments) throw new Refusal('appointmentsAhead');
		if (waiting.requests) throw new Refusal('requestsOpen');
		const until = mayRead ? on.add({ days: readingDays }) : null;
		if (!(await queries.close(familyId, on, until, now()))) throw new Refusal('familyClosed');
		await events.record(actor, 'family_closing_set', {
			...{ unitId: family.unitId, familyId, subjectId: familyId },
			data: { on: on.toString(), readsUntil: until?.toString() ?? null }
		});
		await queries.endToday(now());
	});

/** Opens a closed family again, or takes a coming closing back: everybody's part is as it was. @throws NotFound */
export const reopen = (actor: Actor, familyId: string, reason: string): Promise<void> =>
	as(actor, async () => {
		const closing = await queries.maybeFind(familyId);
		if (!closing || !(await queries.reopen(familyId, reason, now()))) throw new NotFound();
		await events.record(actor, 'family_reopened', { unitId: closing.unitId, familyId, subjectId: familyId });
	});
