export const languages = ['da', 'en'] as const;
export type Language = (typeof languages)[number];
export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

/** The shape another language must have: every text of the Danish one, with the same arguments. */
export type Translation<T> = {
	[K in keyof T]: T[K] extends string
		? string
		: T[K] extends (...args: infer A) => string
			? (...args: A) => string
			: Translation<T[K]>;
};
