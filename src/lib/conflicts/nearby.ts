import { zone } from '../server/clock.ts';
import type { Slot } from './conflict.ts';

type Hours = { readonly opensAt: Temporal.PlainTime; readonly closesAt: Temporal.PlainTime };

const halfHours = Array.from({ length: 48 }, (_, n) => Temporal.PlainTime.from({ hour: n >> 1, minute: (n % 2) * 30 }));
const aroundIt = [1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6];

/** Minutes from midnight. */
const minuteOf = ({ hour, minute }: Temporal.PlainTime) => hour * 60 + minute;

/**
 * Times as long as one that won't do, nearest first: every half hour of the same day within the opening hours,
 * or the same hour and two hours each way on the days around it, weekdays before weekends.
 */
export function candidatesFor({ startsAt, endsAt }: Slot, { opensAt, closesAt }: Hours, where: 'day' | 'days'): Slot[] {
	const minutes = startsAt.until(endsAt).total('minutes');
	const wanted = startsAt.toZonedDateTimeISO(zone);
	const away = (time: Temporal.PlainTime) => Math.abs(minuteOf(time) - minuteOf(wanted.toPlainTime()));
	const times = [wanted.toPlainTime(), ...halfHours]
		.filter((time) => minuteOf(time) >= minuteOf(opensAt) && minuteOf(time) + minutes <= minuteOf(closesAt))
		.toSorted((a, b) => away(a) - away(b));
	const on = (date: Temporal.PlainDate, time: Temporal.PlainTime): Slot => {
		const starts = date.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
		return { startsAt: starts, endsAt: starts.add({ minutes }) };
	};
	const day = wanted.toPlainDate();
	if (where === 'day') return times.filter((time) => away(time) > 0).map((time) => on(day, time));
	const isWeekend = (date: Temporal.PlainDate) => date.dayOfWeek > 5;
	return aroundIt
		.map((days) => day.add({ days }))
		.toSorted((a, b) => Number(isWeekend(a)) - Number(isWeekend(b)))
		.flatMap((date) => times.filter((time) => away(time) <= 120).map((time) => on(date, time)));
}
