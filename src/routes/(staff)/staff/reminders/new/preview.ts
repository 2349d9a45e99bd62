import type * as v from 'valibot';
import type { Posted } from '#lib/reminders/form.ts';
import * as posting from '#lib/reminders/posting.server.ts';
import type { Receivers } from '#lib/reminders/posting.ts';
import { dueWords } from '#lib/reminders/words.ts';
import { usualTimes } from '#lib/reminders/reminder.ts';
import type { Actor } from '#lib/people/actor.ts';
import { now } from '#lib/server/clock.ts';
import type { Language } from '#lib/texts/languages.ts';
import { moment } from '#lib/time/words.ts';
import { named } from '../languages.ts';

/** Who will get a reminder, in words for a page. */
export const whomOf = ({ families, languages, ...rest }: Receivers, language: Language) => ({
	...rest,
	families: families.map(({ parents, ...family }) => ({
		...family,
		parents: parents.map(({ reads, ...parent }) => ({
			...parent,
			reads: reads === 'da' ? null : named(reads, language).name
		}))
	})),
	languages: languages.map(({ language: code, readers }) => ({ ...named(code, language), readers }))
});

/** A reminder as it would be, and who would get it: nothing is kept of it. */
export async function previewOf(actor: Actor, input: v.InferOutput<typeof Posted>, language: Language) {
	const { content, postAt, target } = input;
	const { kind, what, bring, note, link, translations, remind } = content;
	return {
		reminder: { kind, what, bring, note, link, due: dueWords(content, now(), language) },
		translations: Object.entries(translations).map(([code, words]) => ({ ...named(code, language), ...words })),
		remind: remind ?? usualTimes[kind],
		postAt: postAt && moment(postAt, now(), language),
		whom: whomOf(await posting.preview(actor, target), language)
	};
}

export type Preview = Awaited<ReturnType<typeof previewOf>>;
export type ShownWhom = ReturnType<typeof whomOf>;
