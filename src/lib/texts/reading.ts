/** Languages that parents read and staff can write a reminder in. Those of the product itself are among them; Danish is always there. */
export const readingLanguages = ['ar', 'en', 'fa', 'pl', 'ro', 'so', 'ti', 'tr', 'uk'] as const;
export type ReadingLanguage = (typeof readingLanguages)[number];

export const isReadingLanguage = (value: unknown): value is ReadingLanguage =>
	readingLanguages.includes(value as ReadingLanguage);

/** Which way a language is written. */
export const directionOf = (language: string): 'rtl' | 'ltr' => (/^(ar|fa|he|ur)/.test(language) ? 'rtl' : 'ltr');

/** "arabisk", "Arabic": what a language is called in another. */
export const nameOfLanguage = (language: string, inLanguage: string): string =>
	new Intl.DisplayNames(inLanguage, { type: 'language' }).of(language) ?? language;
