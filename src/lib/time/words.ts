import { zone } from '../server/clock.ts';
import type { Language } from '../texts/languages.ts';
import { texts } from '../texts/server/index.ts';

/** Dates and times as people say them, in Danish wall time (rule 12, Tone). Made on the server, shown as they are. */
export type When = {
	/** "I morgen, tirsdag" or "tirsdag den 1. december" */
	readonly day: string;
	/** "kl. 16.00–17.00" */
	readonly time: string;
	/** The start, for the machine. */
	readonly iso: string;
};

const locale = { da: 'da-DK', en: 'en-GB' } as const;
const formatters = new Map<string, Intl.DateTimeFormat>();

function format(
	instant: Temporal.Instant,
	language: Language,
	key: string,
	options: Intl.DateTimeFormatOptions
): string {
	const name = `${language}:${key}`;
	let formatter = formatters.get(name);
	if (!formatter)
		formatters.set(name, (formatter = new Intl.DateTimeFormat(locale[language], { timeZone: zone, ...options })));
	return formatter.format(instant.epochMilliseconds);
}

const dateOf = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(zone).toPlainDate();

/** "16.00" in Danish, "16:00" in English. */
export const clockTime = (instant: Temporal.Instant, language: Language): string =>
	format(instant, language, 'time', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).replace(
		':',
		language === 'da' ? '.' : ':'
	);

/** "mandag den 7. december"; with the year when it is another than now's. */
export function longDay(instant: Temporal.Instant, now: Temporal.Instant, language: Language): string {
	const sameYear = dateOf(instant).year === dateOf(now).year;
	const words = format(instant, language, sameYear ? 'day' : 'dayYear', {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		...(sameYear ? {} : { year: 'numeric' })
	});
	// Without a year Intl leaves the Danish "den" out.
	return language === 'da' ? words.replace(/^(\p{L}+) (?=\d)/u, '$1 den ') : words;
}

/** A word that begins a line. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "december 2026" */
export const monthName = (instant: Temporal.Instant, language: Language): string =>
	format(instant, language, 'month', { month: 'long', year: 'numeric' });

/** "i dag", "i morgen, tirsdag", "torsdag" within the week, else the long day. */
export function dayInWords(instant: Temporal.Instant, now: Temporal.Instant, language: Language): string {
	const words = texts(language).time;
	const days = dateOf(now).until(dateOf(instant)).days;
	if (days === 0) return words.today;
	if (days === -1) return words.yesterday;
	const weekday = format(instant, language, 'weekday', { weekday: 'long' });
	if (days === 1) return words.tomorrow(weekday);
	return longDay(instant, now, language);
}

/** "kl. 16.00–17.00" */
export function span(starts: Temporal.Instant, ends: Temporal.Instant, language: Language): string {
	return texts(language).time.span(clockTime(starts, language), clockTime(ends, language));
}

/** When something is, seen from now. */
export function when(
	starts: Temporal.Instant,
	ends: Temporal.Instant,
	now: Temporal.Instant,
	language: Language
): When {
	const day = dayInWords(starts, now, language);
	return { day: day[0]!.toUpperCase() + day.slice(1), time: span(starts, ends, language), iso: starts.toString() };
}

/** When a message was sent: "kl. 08.12" today, "i går kl. 19.42", else the day and time. */
export function moment(instant: Temporal.Instant, now: Temporal.Instant, language: Language): string {
	const words = texts(language).time;
	const time = words.at(clockTime(instant, language));
	return dateOf(now).equals(dateOf(instant)) ? time : `${dayInWords(instant, now, language)} ${time}`;
}

/** The part of the day in Denmark, for a greeting. */
export function greeting(now: Temporal.Instant): 'night' | 'morning' | 'day' | 'evening' {
	const { hour } = now.toZonedDateTimeISO(zone);
	return hour < 5 ? 'night' : hour < 10 ? 'morning' : hour < 18 ? 'day' : 'evening';
}
