import { zone } from '../server/clock.ts';
import type { Language } from '../texts/languages.ts';
import { clockTime, span } from '../time/words.ts';
import { texts } from '../texts/server/index.ts';

/** Times as a paper says them: with the year, and never from today, since it is read later. */

const locale = { da: 'da-DK', en: 'en-GB' } as const;

/** "22. november 2026" */
export const dayOn = (day: Temporal.PlainDate | string, language: Language): string =>
	Temporal.PlainDate.from(day).toLocaleString(locale[language], { day: 'numeric', month: 'long', year: 'numeric' });

const dateOf = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(zone).toPlainDate();

/** "22. november 2026 kl. 13.05" @param at also as it comes out of JSON */
export const stamp = (at: Temporal.Instant | string, language: Language): string => {
	const instant = Temporal.Instant.from(at);
	return `${dayOn(dateOf(instant), language)} ${texts(language).time.at(clockTime(instant, language))}`;
};

/** "22. november 2026 kl. 16.00–17.00" */
export const period = (
	starts: Temporal.Instant | string,
	ends: Temporal.Instant | string,
	language: Language
): string => {
	const [from, to] = [Temporal.Instant.from(starts), Temporal.Instant.from(ends)];
	return `${dayOn(dateOf(from), language)} ${span(from, to, language)}`;
};
