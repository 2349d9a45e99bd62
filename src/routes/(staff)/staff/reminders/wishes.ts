import type { OpenRequest } from '#lib/help/request.ts';
import { dueWords } from '#lib/reminders/words.ts';
import { now } from '#lib/server/clock.ts';
import type { Language } from '#lib/texts/languages.ts';
import { moment } from '#lib/time/words.ts';

/** A request for help as plain JSON, its times in words. */
export function wishRow({ dueAt, wholeDay, askedAt, ...wish }: OpenRequest, language: Language) {
	const due = dueAt && dueWords({ dueAt, wholeDay: wholeDay ?? false }, now(), language);
	return { ...wish, askedAt: moment(askedAt, now(), language), due };
}

export type WishRow = ReturnType<typeof wishRow>;
