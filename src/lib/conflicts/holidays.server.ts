import Holidays from 'date-holidays';
import type { Language } from '../texts/languages.ts';

const calendars: Partial<Record<Language, Holidays>> = {};
const years = new Map<string, ReadonlyMap<string, string>>();

/** Days that the law calls none, and on which the houses are closed all the same: Constitution Day and Christmas Eve. */
const closedToo = ['06-05', '12-24'];

/** Denmark's public holidays of a year, by date, with their names; computed once a year and language (rule 12). */
export function holidaysOf(year: number, language: Language): ReadonlyMap<string, string> {
	const key = `${language}${year}`;
	let days = years.get(key);
	if (!days) {
		const calendar = (calendars[language] ??= new Holidays('DK', { languages: [language] }));
		const found = calendar
			.getHolidays(year)
			.map(({ date, type, name }) => ({ day: date.slice(0, 10), type, name }))
			.filter(({ day, type }) => type === 'public' || closedToo.includes(day.slice(5)));
		years.set(key, (days = new Map(found.map(({ day, name }) => [day, name]))));
	}
	return days;
}

/** The name of a public holiday, or null on a common day. */
export const holidayOn = (date: Temporal.PlainDate, language: Language): string | null =>
	holidaysOf(date.year, language).get(date.toString()) ?? null;
