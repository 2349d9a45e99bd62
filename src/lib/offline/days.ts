import type { Language } from '../texts/languages.ts';
import { clock } from './clock.ts';
import type { OfflineTexts } from './texts.ts';

// Days as the phone says them: a copy of yesterday knows dates, and only now knows which of them is today (rule 12).

const zone = 'Europe/Copenhagen';
const locale = { da: 'da-DK', en: 'en-GB' } as const;
const dayLength = 24 * 60 * 60 * 1000;

/** "2026-11-24", in Danish wall time. */
const dateOf = (at: number) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(at);
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "i dag", "i morgen, tirsdag" or "i går" where it is so now; else the words that came along. */
export function dayWords(at: number, words: string, t: OfflineTexts, language: Language): string {
	const now = clock();
	const date = dateOf(at);
	if (date === dateOf(now)) return t.today;
	if (date === dateOf(now - dayLength)) return t.yesterday;
	if (date !== dateOf(now + dayLength)) return words;
	return t.tomorrow(new Intl.DateTimeFormat(locale[language], { timeZone: zone, weekday: 'long' }).format(at));
}

/** "i dag kl. 8.12": when the copy was fetched. */
export function momentWords(at: number, t: OfflineTexts, language: Language): string {
	const format = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(locale[language], { timeZone: zone, ...options }).format(at);
	const time = t.at(format({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }));
	const now = clock();
	const day =
		dateOf(at) === dateOf(now)
			? t.today
			: dateOf(at) === dateOf(now - dayLength)
				? t.yesterday
				: format({ weekday: 'long', day: 'numeric', month: 'long' });
	return `${day} ${time}`;
}
