import { now, zone } from '../../server/clock.ts';
import type { Source } from '../conflict.ts';
import { holidayOn } from '../holidays.server.ts';
import { schoolHolidays } from '../queries.server.ts';

const wall = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(zone).toPlainDateTime();

/** Times that have begun. */
export const past: Source = ({ slots }) =>
	slots.flatMap(({ startsAt }, slot) =>
		Temporal.Instant.compare(startsAt, now()) <= 0 ? [{ slot, type: 'past', name: null, strict: true }] : []
	);

/** Supervised samvær holds only within the decision's period (rule 2). */
export const decision: Source = ({ slots, details: { supervision, decisionFrom, decisionTo } }) =>
	slots.flatMap(({ startsAt }, slot) => {
		const day = wall(startsAt).toPlainDate().toString();
		const holds =
			supervision !== 'supervised' || (decisionFrom && decisionTo && decisionFrom <= day && day <= decisionTo);
		return holds ? [] : [{ slot, type: 'decision', name: null, strict: true }];
	});

/** Times before the unit opens or after it closes, while there is no place: a room has its own hours, and a home has none. */
export const closed: Source = ({ slots, placeId, opensAt, closesAt }) =>
	slots.flatMap(({ startsAt, endsAt }, slot) => {
		if (placeId) return [];
		const [from, to] = [wall(startsAt), wall(endsAt)];
		const isOpen =
			from.toPlainDate().equals(to.toPlainDate()) &&
			Temporal.PlainTime.compare(from.toPlainTime(), opensAt) >= 0 &&
			Temporal.PlainTime.compare(to.toPlainTime(), closesAt) <= 0;
		return isOpen ? [] : [{ slot, type: 'closed', name: null, strict: false }];
	});

/** Public holidays (rule 12). */
export const holiday: Source = ({ slots, language }) =>
	slots.flatMap(({ startsAt }, slot) => {
		const name = holidayOn(wall(startsAt).toPlainDate(), language);
		return name ? [{ slot, type: 'holiday', name, strict: false }] : [];
	});

/** Days on which the unit's schools are closed. */
export const schoolHoliday: Source = async ({ slots, unitId }) => {
	if (!slots.length) return [];
	const days = slots.map(({ startsAt }) => wall(startsAt).toPlainDate());
	const sorted = days.toSorted(Temporal.PlainDate.compare);
	const closed = await schoolHolidays(unitId, sorted[0]!, sorted.at(-1)!);
	return days.flatMap((day, slot) => {
		const found = closed.find(
			({ startsOn, endsOn }) =>
				Temporal.PlainDate.compare(startsOn, day) <= 0 && Temporal.PlainDate.compare(day, endsOn) <= 0
		);
		return found ? [{ slot, type: 'schoolHoliday', name: found.name, strict: false }] : [];
	});
};
