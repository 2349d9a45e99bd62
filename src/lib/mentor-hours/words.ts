import type { Language } from '../texts/languages.ts';

const locale = { da: 'da-DK', en: 'en-GB' } as const;

/** Minutes as hours with at most one decimal: "12,5". */
export const inHours = (minutes: number, language: Language): string =>
	(minutes / 60).toLocaleString(locale[language], { maximumFractionDigits: 1 });

/** "1. juli 2026" */
export const dayInWords = (day: Temporal.PlainDate, language: Language): string =>
	day.toLocaleString(locale[language], { day: 'numeric', month: 'long', year: 'numeric' });
