import * as v from 'valibot';
import { optionalText } from '../server/fields.ts';
import { isReadingLanguage } from '../texts/reading.ts';
import type { Translated, Translations } from './reminder.ts';
import { mostRows } from './rows.ts';

const numbers = Array.from({ length: mostRows }, (_, n) => n + 1);

/** The fields of all rows, for a schema. */
export const languageRows = Object.assign(
	{},
	...numbers.map((n) => ({
		[`language${n}`]: v.optional(v.string('choose'), ''),
		[`whatIn${n}`]: optionalText(120),
		[`bringIn${n}`]: optionalText(200),
		[`noteIn${n}`]: optionalText(600)
	}))
) as Record<string, v.GenericSchema>;

type Row = { language: string; what: string | null; bring: string | null; note: string | null };
const rowOf = (typed: object, n: number): Row => {
	const of = (name: string) => ((typed as Record<string, unknown>)[name + n] as string | null) ?? null;
	return { language: of('language') ?? '', what: of('whatIn'), bring: of('bringIn'), note: of('noteIn') };
};

/** What is wrong with the rows, by the name of the field: each has a language of its own, and says what it is about. */
export function problemsOfRows(typed: object): Record<string, string> {
	const problems: Record<string, string> = {};
	const seen = new Set<string>();
	for (const n of numbers) {
		const { language, what, bring, note } = rowOf(typed, n);
		if (!what && !bring && !note) continue;
		if (!isReadingLanguage(language)) problems[`language${n}`] = 'choose';
		else if (seen.has(language)) problems[`language${n}`] = 'languageTwice';
		seen.add(language);
		if (!what) problems[`whatIn${n}`] = 'missing';
	}
	return problems;
}

export const translationsOf = (typed: object): Translations =>
	Object.fromEntries(
		numbers
			.map((n) => rowOf(typed, n))
			.filter(({ what }) => what)
			.map(({ language, what, bring, note }): [string, Translated] => [language, { what: what!, bring, note }])
	);
