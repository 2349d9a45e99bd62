import { RRuleTemporal } from 'rrule-temporal';
import { zone as danish } from '../../server/clock.ts';
import type { Code, Read } from './event.ts';

type Zoned = Temporal.ZonedDateTime;

/** From the first day that is wanted to the last, both in. */
export type Window = { readonly from: Temporal.Instant; readonly to: Temporal.Instant };

/** Steps that one rule may take: a weekly one since 1970 takes 3,000. */
const patience = 20_000;

/**
 * The dates of a repeating event within the window, or why they can't be told. A rule from a stranger is bounded three
 * ways: how often it may repeat, how many steps it may take, and the window.
 */
export function repeat({ rule, start, added }: Read, { from, to }: Window): Zoned[] | Code {
	const isIn = (at: Zoned) =>
		Temporal.Instant.compare(at.toInstant(), from) >= 0 && Temporal.Instant.compare(at.toInstant(), to) <= 0;
	const more = added.map(({ at }) => at).filter(isIn);
	if (!rule) return [...(isIn(start.at) ? [start.at] : []), ...more];
	if (/FREQ=(SECONDLY|MINUTELY|HOURLY)/i.test(rule) || /BY(HOUR|MINUTE|SECOND)=[^;]*,/i.test(rule)) return 'often';
	try {
		const dates = new RRuleTemporal({
			rruleString: `RRULE:${settled(rule, start.at)}`,
			dtstart: start.at,
			maxIterations: patience,
			maxCandidateEvaluations: patience * 20,
			includeDtstart: true,
			cache: false
		}).between(from.toZonedDateTimeISO(danish), to.toZonedDateTimeISO(danish), true) as unknown as Zoned[];
		return [...dates.map((date) => Temporal.ZonedDateTime.from(date.toString())), ...more];
	} catch (error) {
		return error instanceof Error && /maximum/i.test(error.message) ? 'long' : 'rule';
	}
}

/** The last day of a rule may be told as a day, as wall time or in UTC: as UTC everybody understands it. A day counts whole. */
function settled(rule: string, start: Zoned): string {
	return rule
		.toUpperCase()
		.replace(/UNTIL=(\d{8})(?:T(\d{6})(Z?))?/, (whole, day: string, time?: string, z?: string) => {
			if (z) return whole;
			const date = Temporal.PlainDate.from(day);
			const plainTime = time
				? Temporal.PlainTime.from(`${time.slice(0, 2)}:${time.slice(2, 4)}`)
				: new Temporal.PlainTime(23, 59, 59);
			const until = date.toZonedDateTime({ timeZone: start.timeZoneId, plainTime }).toInstant();
			return `UNTIL=${until.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}`;
		});
}
