import { RRuleTemporal } from 'rrule-temporal';
import { zone } from '../server/clock.ts';
import type { Rhythm, Segment } from './segment.ts';

/** A date of a series, and the place in `segments` of the stretch it belongs to. */
export type SeriesDate = { readonly day: Temporal.PlainDate; readonly part: number };

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Which one of its weekday in its month a day is: 1 to 4, or -1 for the last, from the 29th on. */
export const nthOf = ({ day }: Temporal.PlainDate): number => (day > 28 ? -1 : Math.ceil(day / 7));

export const isMonthly = (rhythm: Rhythm): boolean => rhythm.endsWith('m');

/**
 * The days of a series: the first stretch begins on the first day, each later one goes on from the last day before it.
 * A month later is the same weekday of the month (the third Thursday); from the 29th on it is the last such weekday,
 * so that no month is left out and none has two (RFC 5545: BYDAY=3TH, BYDAY=-1TH).
 * @param most the highest number of days; one more tells that there are too many
 */
export function datesOf(segments: readonly Segment[], first: Temporal.PlainDate, most: number): SeriesDate[] {
	const dates: SeriesDate[] = [{ day: first, part: 0 }];
	for (const [part, segment] of segments.entries()) {
		const anchor = dates.at(-1)!.day;
		const room = most + 2 - dates.length;
		if (room <= 0) break;
		const days = ruleOf(segment, anchor, part === 0, room)
			.all()
			.map((time) => time.toPlainDate());
		// The day that a stretch goes on from is there already.
		dates.push(...days.slice(1).map((day) => ({ day, part })));
	}
	return dates.slice(0, most + 1);
}

/** A stretch as a recurrence rule from a day that is its first, or the last before it. */
function ruleOf({ rhythm, many, unit }: Segment, anchor: Temporal.PlainDate, isFirst: boolean, room: number) {
	const monthly = isMonthly(rhythm);
	const noon = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone: zone, plainTime: '12:00' });
	const end = anchor.add({ months: many });
	return new RRuleTemporal({
		freq: monthly ? 'MONTHLY' : 'WEEKLY',
		interval: Number(rhythm[0]),
		// Days are counted at noon, which no change of clocks touches; the wall time is put on afterwards.
		dtstart: noon(anchor),
		tzid: zone,
		...(monthly ? { byDay: [`${nthOf(anchor)}${weekdays[anchor.dayOfWeek - 1]!}`] } : {}),
		...(unit === 'times'
			? { count: Math.min(isFirst ? many : many + 1, room) }
			: { until: noon(isFirst ? end.subtract({ days: 1 }) : end) })
	});
}

/** The first such weekday from a day on. @param weekday 1 (Monday) to 7, or null for the day itself */
export const firstOn = (day: Temporal.PlainDate, weekday: number | null): Temporal.PlainDate =>
	weekday === null ? day : day.add({ days: (weekday - day.dayOfWeek + 7) % 7 });

/**
 * Moves days that are off a week at a time, to the first week that has no day of the series and is not off:
 * their number holds, and the rhythm of the others too (rule 12).
 */
export function movedOn(
	dates: readonly SeriesDate[],
	isOff: (day: Temporal.PlainDate) => boolean
): (SeriesDate & { readonly from: Temporal.PlainDate })[] {
	const used = new Set(dates.map(({ day }) => day.toString()));
	return dates.map(({ day, part }) => {
		let to = day;
		for (let weeks = 0; isOff(to) && weeks < 20; weeks++) {
			do to = to.add({ weeks: 1 });
			while (used.has(to.toString()));
		}
		used.add(to.toString());
		return { day: to, part, from: day };
	});
}
