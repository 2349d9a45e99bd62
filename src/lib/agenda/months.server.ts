import type { Language } from '../texts/languages.ts';
import { zone } from '../server/clock.ts';
import { dayInWords, monthName } from '../time/words.ts';
import type { Line } from './agenda.ts';
import type { Row } from './card.ts';
import { rowOf } from './words.server.ts';

export type Month = {
	readonly name: string;
	readonly days: readonly { readonly date: string; readonly name: string; readonly rows: readonly Row[] }[];
};

/** Lines in their order, by month and day of Danish wall time (rule 12). */
export function monthsOf(lines: readonly Line[], now: Temporal.Instant, language: Language): Month[] {
	const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
	const dateOf = ({ startsAt }: Line) => startsAt.toZonedDateTimeISO(zone).toPlainDate();
	const months = Map.groupBy(lines, (line) => dateOf(line).toPlainYearMonth().toString());
	return [...months.values()].map((month) => ({
		name: capital(monthName(month[0]!.startsAt, language)),
		days: [...Map.groupBy(month, (line) => dateOf(line).toString())].map(([date, day]) => ({
			date,
			name: capital(dayInWords(day[0]!.startsAt, now, language)),
			rows: day.map((line) => rowOf(line, now, language))
		}))
	}));
}
