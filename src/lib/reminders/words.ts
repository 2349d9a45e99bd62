import type { Language } from '../texts/languages.ts';
import { texts } from '../texts/server/index.ts';
import { clockTime, dayInWords } from '../time/words.ts';
import { directionOf } from '../texts/reading.ts';
import type { Content, Reminder } from './reminder.ts';

/** When a reminder is due, in words, as plain JSON for a page. */
export type Due = {
	/** "i morgen, tirsdag": in lower case, so that it may stand within a sentence */
	readonly day: string;
	/** "kl. 17.00"; null for a whole day */
	readonly time: string | null;
	readonly isPast: boolean;
	/** For the machine. */
	readonly iso: string;
};

export function dueWords(
	{ dueAt, wholeDay }: Pick<Content, 'dueAt' | 'wholeDay'>,
	now: Temporal.Instant,
	language: Language
): Due {
	return {
		day: dayInWords(dueAt, now, language),
		time: wholeDay ? null : texts(language).time.at(clockTime(dueAt, language)),
		isPast: Temporal.Instant.compare(dueAt, now) <= 0,
		iso: dueAt.toString()
	};
}

/** What a reminder is called, in the language that its receiver reads when somebody wrote it so; with how to mark that. */
export const ownWords = ({ what, translation }: Pick<Reminder, 'what' | 'translation'>) =>
	translation
		? { what: translation.what, lang: translation.language, dir: directionOf(translation.language) }
		: { what };
