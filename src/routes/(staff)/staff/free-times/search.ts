import * as v from 'valibot';
import { date, ids, optionalId, tick, time, whole } from '#lib/server/fields.ts';
import type { Rejected } from '#lib/server/submit.ts';
import type { Language } from '#lib/texts/languages.ts';
import { texts } from '#lib/texts/server/index.ts';

export const periods = ['7', '14', '28'] as const;

const Search = v.pipe(
	v.object({
		...{
			staff: v.pipe(ids, v.minLength(1, 'choose'), v.maxLength(10, 'invalid')),
			person: v.pipe(ids, v.maxLength(30, 'invalid'))
		},
		...{ place: optionalId, minutes: whole(5, 720), from: date, days: v.picklist(periods, 'choose') },
		...{ earliest: time, latest: time, weekends: tick }
	}),
	v.forward(
		v.partialCheck(
			[['earliest'], ['latest']],
			({ earliest, latest }) => Temporal.PlainTime.compare(earliest, latest) < 0,
			'endsBefore'
		),
		['latest']
	),
	v.forward(
		v.partialCheck([['from']], ({ from }) => from.year >= 2020 && from.year < 2100, 'date'),
		['from']
	)
);
export type Found = v.InferOutput<typeof Search>;

/** A search as the address has it: what it means, or what is wrong with each field. The empty choice of a list is nothing. */
export function read(query: URLSearchParams, language: Language): { search: Found | null; form: Rejected | null } {
	const values: Record<string, string | string[]> = {};
	for (const name of new Set(query.keys())) {
		const all = query.getAll(name).filter((value) => value || !['staff', 'person'].includes(name));
		if (all.length) values[name] = all.length === 1 ? all[0]! : all;
	}
	if (!query.has('minutes')) return { search: null, form: null };
	const checked = v.safeParse(Search, values);
	if (checked.success) return { search: checked.output, form: null };
	const words = texts(language).errors.fields;
	const errors: Record<string, string> = {};
	for (const issue of checked.issues)
		errors[v.getDotPath(issue)?.split('.')[0] ?? ''] ??= words[issue.message as keyof typeof words] ?? words.invalid;
	return { search: null, form: { form: 'search', errors, values } };
}
