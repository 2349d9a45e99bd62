import * as appointments from '../appointments/appointments.server.ts';
import * as looks from '../looks/looks.server.ts';
import { followsFamilies, type Actor } from '../people/actor.ts';
import { as, asReader } from '../server/db.ts';
import { NotFound } from '../server/errors.ts';
import type { Filter, Named } from './calendar.ts';
import * as queries from './queries.server.ts';

export type { Listed } from './queries.server.ts';

type Instant = Temporal.Instant;

/** Whether the actor sees whole units, and not only own families and own appointments (rule 6). */
export const leads = (actor: Actor): boolean =>
	actor.roles.some(({ role }) => role === 'coordinator' || role === 'leader');

/** The units of the actor, and the staff and rooms of one or of all of them. @throws NotFound for administrators and parents */
export const resources = (
	actor: Actor,
	unitId: string | null
): Promise<{ units: Named[]; staff: Named[]; rooms: Named[] }> =>
	asReader(actor, async () => {
		if (!followsFamilies(actor)) throw new NotFound();
		const own = [...new Set(actor.roles.map((role) => role.unitId))];
		const chosen = unitId && own.includes(unitId) ? [unitId] : own;
		return { units: own.length > 1 ? await queries.units() : [], ...(await queries.resources(chosen)) };
	});

/** What the actor sees of a period, soonest first (rule 6). @throws NotFound for administrators and parents */
export const listed = (actor: Actor, from: Instant, to: Instant, filter: Filter): Promise<queries.Listed[]> =>
	as(actor, async () => {
		if (!followsFamilies(actor)) throw new NotFound();
		return looks.noted(actor, queries.listed(from, to, filter));
	});

/** Both at once, for the page: what can be chosen, and the list. @throws NotFound for administrators and parents */
export const page = (actor: Actor, from: Instant, to: Instant, filter: Filter) =>
	as(actor, async () => {
		const [chosen, found] = await Promise.all([resources(actor, filter.unitId), listed(actor, from, to, filter)]);
		return { ...chosen, found };
	});

/**
 * The same for the grid, as JSON of a Grid; with when colleagues and rooms are taken by what the actor may not see:
 * the time and nothing else (rules 4 and 6). A filter by family or kind leaves the taken times out.
 * @throws NotFound for administrators and parents
 */
export const grid = (actor: Actor, from: Instant, to: Instant, filter: Filter): Promise<string> =>
	as(actor, async () => {
		if (!followsFamilies(actor)) throw new NotFound();
		const led = actor.roles.filter(({ role }) => role === 'coordinator' || role === 'leader');
		const ledAll = actor.roles.every(({ unitId }) => led.some((one) => one.unitId === unitId));
		const { grid, familyIds } = await queries.grid(from, to, filter, !ledAll && !filter.kind && !filter.family);
		looks.note(actor, familyIds, 'lists');
		return grid;
	});

/** What a drop or the small form changes. */
export type Moved = {
	/** The version that was seen. */
	readonly version: number;
	readonly startsAt: Instant;
	readonly endsAt: Instant;
	/** The staff member who is replaced, and by whom; the same, or null, for nobody. */
	readonly staffFrom: string | null;
	readonly staffTo: string | null;
	/** Another room; null leaves the place as it is. */
	readonly roomId: string | null;
	readonly otherWorkerReason: string | null;
	/** What the parents are told. */
	readonly reason: string | null;
};

/**
 * Moves, lengthens or hands over an appointment from the calendar, by the same rules as the form: a new version, and the
 * parents are asked again (rule 1). A reason for another worker goes with the worker: a new one needs a new one (rule 3).
 * @throws NotFound when the actor does not plan for it; Refusal stale, past, cancelled, timeTaken, outsideDecision, reasonNeeded
 */
export const move = (actor: Actor, id: string, to: Moved): Promise<void> =>
	as(actor, async () => {
		const { people, details } = await appointments.one(actor, id);
		const before = people.filter(({ part }) => part === 'staff').map(({ id }) => id);
		const { staffFrom, staffTo } = to;
		const after = [...new Set(before.map((one) => (one === staffFrom && staffTo ? staffTo : one)))];
		if (staffTo && !before.length) after.push(staffTo);
		const isSame = after.toSorted().join() === before.toSorted().join();
		const { otherWorkerReason: told, ...rest } = details;
		const reason = to.otherWorkerReason ?? (isSame ? told : undefined);
		await appointments.move(actor, id, to.version, {
			startsAt: to.startsAt,
			endsAt: to.endsAt,
			staffIds: after,
			...(to.roomId ? { placeId: to.roomId } : {}),
			details: { ...rest, ...(reason ? { otherWorkerReason: reason } : {}) },
			reason: to.reason
		});
	});
