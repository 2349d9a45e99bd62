import { zone } from '../server/clock.ts';
import type { Became } from './became.ts';

type Instant = Temporal.Instant;
type Day = Temporal.PlainDate;

/** One appointment as the hours count it. */
export type Work = {
	readonly id: string;
	readonly unitId: string;
	readonly familyId: string;
	/** Whether the reader works with the family, and does not only go along once. */
	readonly plans: boolean;
	readonly kind: string;
	readonly startsAt: Instant;
	readonly endsAt: Instant;
	readonly staffIds: readonly string[];
	readonly cancelledBy: 'house' | 'parent' | null;
	readonly cancelledAt: Instant | null;
	/** When a parent's newest answer became a no. */
	readonly saidNoAt: Instant | null;
	/** Every parent has answered the version in force. */
	readonly answered: boolean;
	/** What staff recorded afterwards, if anything. */
	readonly outcome: 'held' | 'parent_absent' | 'child_absent' | 'cancelled_by_parent' | 'cancelled_by_house' | null;
};

const dayOf = (at: Instant) => at.toZonedDateTimeISO(zone).toPlainDate();

/** Whether a cancellation came too late for the time to be used. @param lateHours hours before the start; 0 is the same day */
export const isLate = (at: Instant, startsAt: Instant, lateHours: number): boolean =>
	lateHours === 0
		? Temporal.PlainDate.compare(dayOf(at), dayOf(startsAt)) >= 0
		: Temporal.Instant.compare(at, startsAt.subtract({ hours: lateHours })) > 0;

/** What became of an appointment, seen now. One that is over counts as held unless somebody recorded or said otherwise. */
export function outcomeOf(work: Work, now: Instant, lateHours: number): Became {
	if (work.outcome === 'held') return 'held';
	if (work.outcome === 'cancelled_by_house' || work.cancelledBy === 'house') return 'house';
	if (work.outcome) return 'lost';
	const noAt = work.cancelledBy === 'parent' ? work.cancelledAt : work.saidNoAt;
	if (noAt) return isLate(noAt, work.startsAt, lateHours) ? 'lost' : 'freed';
	if (Temporal.Instant.compare(work.endsAt, now) <= 0) return 'held';
	return work.answered ? 'answered' : 'planned';
}

/** Minutes, of what. */
export type Sum = Readonly<Record<Became, number>>;
const nothing: Sum = { planned: 0, answered: 0, held: 0, lost: 0, freed: 0, house: 0 };

/** The minutes of these appointments by what became of them. */
export function sum(all: readonly Work[], now: Instant, lateHours: (unitId: string) => number): Sum {
	const total = { ...nothing };
	for (const one of all)
		total[outcomeOf(one, now, lateHours(one.unitId))] += one.startsAt.until(one.endsAt).total('minutes');
	return total;
}

/** Hours bought for a unit's families, or for one; null minutes let the family follow its unit again. Newest first. */
export type Bought = {
	readonly unitId: string;
	readonly familyId: string | null;
	readonly minutes: number | null;
	readonly months: number;
	readonly startsOn: Day;
	readonly renews: boolean;
};

/** The period that a day lies in; `isOver` when nothing is bought any longer, and it is the last one there was. */
export type Period = { readonly minutes: number; readonly from: Day; readonly to: Day; readonly isOver: boolean };

/** What is bought for a family on a day: its own, else its unit's usual. @param all newest first */
export function periodOn(all: readonly Bought[], unitId: string, familyId: string, day: Day): Period | null {
	const begun = all.filter((one) => one.unitId === unitId && Temporal.PlainDate.compare(one.startsOn, day) <= 0);
	const own = begun.find((one) => one.familyId === familyId);
	const bought = own && own.minutes !== null ? own : begun.find((one) => one.familyId === null);
	if (!bought || bought.minutes === null) return null;
	const { minutes, months, startsOn, renews } = bought;
	const passed = Math.floor(startsOn.until(day, { largestUnit: 'months' }).months / months);
	// From the first start, so that a period that began on the 31st does not creep; on the 28th of a short month it has begun.
	const begins = (nth: number) => startsOn.add({ months: nth * months });
	const nth = !renews ? 0 : Temporal.PlainDate.compare(begins(passed + 1), day) <= 0 ? passed + 1 : passed;
	const from = begins(nth);
	const to = begins(nth + 1).subtract({ days: 1 });
	return { minutes, from, to, isOver: Temporal.PlainDate.compare(day, to) > 0 };
}

/** How a family stands in its period: what is used (held and lost), what is planned, and the rest, in minutes. */
export type Meter = { readonly used: number; readonly planned: number; readonly rest: number; readonly sum: Sum };

export function meter(bought: number, sum: Sum): Meter {
	const [used, planned] = [sum.held + sum.lost, sum.planned + sum.answered];
	return { used, planned, rest: bought - used - planned, sum };
}

/** Time between two appointments of one worker on one day that is long enough to be used. */
export type Gap = { readonly staffId: string; readonly from: Instant; readonly to: Instant };

/** The gaps of 30 to 120 minutes between a worker's appointments of one day, soonest first, that begin after an instant. */
export function gaps(
	taken: readonly { staffIds: readonly string[]; startsAt: Instant; endsAt: Instant }[],
	after: Instant,
	[least, most] = [30, 120]
): Gap[] {
	const found: Gap[] = [];
	const byStaff = new Map<string, { startsAt: Instant; endsAt: Instant }[]>();
	for (const { staffIds, ...time } of taken)
		for (const id of staffIds) byStaff.set(id, [...(byStaff.get(id) ?? []), time]);
	for (const [staffId, times] of byStaff) {
		times.sort((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt));
		let end = times[0]!.endsAt;
		for (const { startsAt, endsAt } of times.slice(1)) {
			const minutes = end.until(startsAt).total('minutes');
			if (minutes >= least && minutes <= most && dayOf(end).equals(dayOf(startsAt)))
				if (Temporal.Instant.compare(end, after) > 0) found.push({ staffId, from: end, to: startsAt });
			if (Temporal.Instant.compare(endsAt, end) > 0) end = endsAt;
		}
	}
	return found.sort((a, b) => Temporal.Instant.compare(a.from, b.from));
}

/** Why to warn while planning; null when there is nothing to say. */
export type Warning = 'over' | 'ended' | null;

/** Whether one more appointment on a day would go beyond what is bought. @param rest minutes left before it */
export function warningFor(period: Period | null, rest: number, minutes: number): Warning {
	if (!period) return null;
	if (period.isOver) return 'ended';
	return rest < minutes ? 'over' : null;
}
