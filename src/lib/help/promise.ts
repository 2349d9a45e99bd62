import { zone } from '../server/clock.ts';

/**
 * The latest a parent has an answer: today at the house's time, or tomorrow's when that has passed.
 * @param answerBy Danish wall time as "20:00" (rule 12)
 */
export function answeredBy(now: Temporal.Instant, answerBy: string): Temporal.Instant {
	const today = now.toZonedDateTimeISO(zone);
	const promised = today.withPlainTime(answerBy);
	return (Temporal.ZonedDateTime.compare(promised, today) > 0 ? promised : promised.add({ days: 1 })).toInstant();
}
