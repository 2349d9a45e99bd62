import { randomUUID } from 'node:crypto';
import type { Plan } from '../appointments/plan.ts';
import { readersOf, settled, told } from '../appointments/plan.ts';
import { check } from '../appointments/rules.server.ts';
import type { Conflict, Slot } from '../conflicts/conflict.ts';
import * as conflicts from '../conflicts/conflicts.server.ts';
import * as events from '../events/events.server.ts';
import * as guard from '../guard/guard.server.ts';
import type { Actor } from '../people/actor.ts';
import { asDecided } from '../samvaer/rules.server.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { Refusal } from '../server/errors.ts';
import * as queries from './queries.server.ts';
import type { Segment } from './segment.ts';
import { hold, patiently, recordAll, writeAll } from './writing.server.ts';

/** What every date of a series has in common. */
export type Common = Omit<Plan, 'startsAt' | 'endsAt'>;

/** A date that is to be planned; a kept one stays although the house is closed or has a day off. */
export type Wished = Slot & { readonly isKept: boolean };

/** How the series was thought of, kept for those who plan on. */
export type Thought = { readonly segments: readonly Segment[]; readonly facts?: Record<string, unknown> };

/**
 * What stands in the way of each date of a series: what the house says, and the other dates of the series itself.
 * @throws NotFound when the family is not the planner's
 */
export const obstacles = (actor: Actor, common: Common, slots: readonly Slot[]): Promise<Conflict[][]> =>
	as(actor, async () => {
		const found = await conflicts.find(actor, await decided(common, slots), slots);
		const twice: Conflict = { type: 'twice', name: null, strict: true };
		return found.map((list, n) =>
			slots.slice(0, n).some((slot) => conflicts.overlap(slot, slots[n]!)) ? [...list, twice] : list
		);
	});

/**
 * Plans a whole series and asks its parents: all of its dates or none, also when somebody books in between. A few
 * statements, however many dates. Dates are numbered as they follow each other, and keep their number for good.
 * @returns the id of its first appointment
 * @throws Refusal seriesConflicts when a date can't be or nobody has chosen to keep it, seriesTaken when somebody was first (rule 4),
 * and what one appointment may be refused for; NotFound
 */
export const plan = (actor: Actor, asked: Common, wished: readonly Wished[], thought: Thought): Promise<string> =>
	patiently(() => as(actor, () => planned(actor, asked, wished, thought)));

async function planned(actor: Actor, asked: Common, wished: readonly Wished[], thought: Thought): Promise<string> {
	const dates = wished.toSorted((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt));
	if (!dates.length) throw new Refusal('seriesEmpty');
	const common = await decided(asked, dates);
	const { staffIds, parentIds, childIds, placeId, familyId } = common;
	await hold([...staffIds, ...parentIds, ...childIds, ...(placeId ? [placeId] : [])]);
	const found = await obstacles(actor, common, dates);
	if (found.some((list, n) => list.some(({ strict }) => strict || !dates[n]!.isKept)))
		throw new Refusal('seriesConflicts');
	const unitId = await queries.unitOf(familyId);
	const first = { ...settled({ ...common, ...dates[0]! }), id: randomUUID(), unitId, familyId, version: 1 };
	// What depends on the time stands among the conflicts of each date; the rest is the same for all of them.
	await check(first, { ...common, holdAnyway: true });
	await guard.tell(actor, readersOf(common), told(first));
	const seriesId = randomUUID();
	const { kind, bring, details } = first;
	await queries.insertSeries({
		...{ id: seriesId, unitId, familyId, kind, segments: thought.segments, plan: thought.facts ?? {} },
		...{ madeAt: now(), madeBy: actor.id }
	});
	const rows = dates.map(({ startsAt, endsAt }, n) => ({ id: randomUUID(), number: n + 1, startsAt, endsAt }));
	await queries.insertDates({ unitId, familyId, kind, placeId, bring, details, seriesId }, rows, now(), actor.id);
	const people = rows.flatMap(({ id: appointmentId }) => [
		...staffIds.map((personId) => ({ appointmentId, personId, part: 'staff' as const })),
		...parentIds.map((personId) => ({ appointmentId, personId, part: 'parent' as const })),
		...childIds.map((personId) => ({ appointmentId, personId, part: 'child' as const }))
	]);
	const ids = rows.map(({ id }) => id);
	const options = ids.flatMap((appointmentId) =>
		(asked.placeOptions ?? []).map((placeId) => ({ appointmentId, placeId }))
	);
	await writeAll(actor, ids, people, options, null, true);
	const whose = { unitId, familyId };
	const data = { version: 1, kind, seriesId };
	await recordAll(
		actor,
		'appointment_planned',
		whose,
		ids.map((subjectId) => ({ subjectId, data }))
	);
	await events.record(actor, 'series_planned', { ...whose, subjectId: seriesId, data: { kind, dates: ids.length } });
	return ids[0]!;
}

/** As `asDecided`: a supervised samvær's period is its case's. */
const decided = async (common: Common, [first]: readonly Slot[]): Promise<Common> =>
	first ? asDecided({ ...common, startsAt: first.startsAt }) : common;
