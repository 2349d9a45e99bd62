import { zone } from '../../lib/server/clock.ts';

/** A Danish wall time on a date. */
export const at = (date: Temporal.PlainDate, time: string) =>
	date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time.padStart(5, '0')) }).toInstant();
/** The first of two instants. */
export const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) < 0 ? a : b);
