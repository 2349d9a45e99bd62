import Holidays from 'date-holidays';
import { zone } from '../server/clock.ts';

type Instant = Temporal.Instant;

/** When somebody wants no sound: from one wall time to another, usually across midnight. The same twice is never. */
export type Quiet = { readonly from: Temporal.PlainTime; readonly to: Temporal.PlainTime };

/** The house's own, for whoever has chosen nothing. */
export const usualQuiet: Quiet = { from: new Temporal.PlainTime(20), to: new Temporal.PlainTime(8) };

/** On a public holiday the morning is quiet until then, whatever else was chosen. */
const holidayMorning = new Temporal.PlainTime(10);

const danish = new Holidays('DK', { types: ['public'], languages: ['da'] });
const byYear = new Map<number, ReadonlySet<string>>();

/** Whether a Danish date is a public holiday (rule 12). */
export function isHoliday(date: Temporal.PlainDate): boolean {
	let days = byYear.get(date.year);
	if (!days) byYear.set(date.year, (days = new Set(danish.getHolidays(date.year).map((one) => one.date.slice(0, 10)))));
	return days.has(date.toString());
}

const { compare } = Temporal.Instant;
const at = (date: Temporal.PlainDate, time: Temporal.PlainTime): Instant =>
	date.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();

/** A stretch of quiet: from its beginning until right before its end. */
export type Stretch = { readonly begins: Instant; readonly ends: Instant };

/**
 * The stretch of quiet around an instant; null when one may be told. Wall times are Danish, so a stretch is an hour shorter
 * or longer in the two nights of the year (rule 12). Holidays prolong the morning's, and make one where there is none.
 */
export function quietAround(instant: Instant, { from, to }: Quiet): Stretch | null {
	const date = instant.toZonedDateTimeISO(zone).toPlainDate();
	const order = Temporal.PlainTime.compare(from, to);
	for (const day of [date.subtract({ days: 1 }), date]) {
		if (order === 0) break;
		const last = order > 0 ? day.add({ days: 1 }) : day;
		const end =
			isHoliday(last) && Temporal.PlainTime.compare(to, holidayMorning) < 0 && order > 0 ? holidayMorning : to;
		const stretch = { begins: at(day, from), ends: at(last, end) };
		if (compare(stretch.begins, instant) <= 0 && compare(instant, stretch.ends) < 0) return stretch;
	}
	return null;
}

/** The first instant from then on at which the person may be told. */
export function whenAwake(instant: Instant, quiet: Quiet): Instant {
	const stretch = quietAround(instant, quiet);
	return stretch ? stretch.ends : instant;
}
