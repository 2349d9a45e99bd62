import { readFileSync } from 'node:fs';

/** Danish wall time, always (rule 12). */
export const zone = 'Europe/Copenhagen';

let travelled = 0;

/** The instant it is now. Tests travel it; a browser journey does so through the file that TEST_CLOCK names (milliseconds). */
export function now(): Temporal.Instant {
	const file = process.env.TEST_CLOCK;
	const offset = file ? Number(readFileSync(file, 'utf8')) : travelled;
	return Temporal.Instant.fromEpochMilliseconds(Temporal.Now.instant().epochMilliseconds + offset);
}

/** Today's date in Denmark. */
export const today = (): Temporal.PlainDate => now().toZonedDateTimeISO(zone).toPlainDate();

/** A Danish date and wall time as an instant. */
export const instantOf = (date: Temporal.PlainDate, time: Temporal.PlainTime): Temporal.Instant =>
	date.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();

/** Sets the clock to another instant; null sets it right again. Used by tests and by the demo's past year. */
export function travel(to: Temporal.Instant | null): void {
	travelled = to ? to.epochMilliseconds - Temporal.Now.instant().epochMilliseconds : 0;
}
