import { readFileSync } from 'node:fs';

/** Danish wall time, always (rule 12). */
export const zone = 'Europe/Copenhagen';

let travelled = 0;

/** Milliseconds that TEST_CLOCK's file shifts the clock by: how a browser's journey, or a start on another day, travels. */
const shifted = (): number => (process.env.TEST_CLOCK ? Number(readFileSync(process.env.TEST_CLOCK, 'utf8')) : 0);

/** The instant it is now. Tests and the demo's past year travel it. */
export const now = (): Temporal.Instant =>
	Temporal.Instant.fromEpochMilliseconds(Temporal.Now.instant().epochMilliseconds + shifted() + travelled);

/** Today's date in Denmark. */
export const today = (): Temporal.PlainDate => now().toZonedDateTimeISO(zone).toPlainDate();

/** A Danish date and wall time as an instant. */
export const instantOf = (date: Temporal.PlainDate, time: Temporal.PlainTime): Temporal.Instant =>
	date.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();

/** Sets the clock to another instant; null sets it right again. Used by tests and by the demo's past year. */
export function travel(to: Temporal.Instant | null): void {
	travelled = to ? to.epochMilliseconds - Temporal.Now.instant().epochMilliseconds - shifted() : 0;
}
