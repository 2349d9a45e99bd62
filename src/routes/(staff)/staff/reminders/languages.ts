import type { Choices } from '#lib/reminders/posting.ts';
import type { Language } from '#lib/texts/languages.ts';
import { directionOf, nameOfLanguage, readingLanguages } from '#lib/texts/reading.ts';

/** A language with its name in the reader's own. */
export type NamedLanguage = { readonly code: string; readonly name: string; readonly dir: 'rtl' | 'ltr' };

export const named = (code: string, language: Language): NamedLanguage => ({
	...{ code, dir: directionOf(code) },
	name: nameOfLanguage(code, language)
});

/** Languages that staff can write a reminder in, by name. */
export const namedLanguages = (language: Language): NamedLanguage[] =>
	readingLanguages.map((code) => named(code, language)).toSorted((a, b) => a.name.localeCompare(b.name, language));

/** Those that the families' parents read and that can be written in, most readers first. */
export const readOf = ({ languages }: Choices): string[] =>
	languages
		.map(({ language }) => language)
		.filter((language) => (readingLanguages as readonly string[]).includes(language));
