import type { OpenRequest } from '#lib/help/request.ts';
import { dueWords } from '#lib/reminders/words.ts';
import type { Actor } from '#lib/people/actor.ts';
import { now } from '#lib/server/clock.ts';
import type { Language } from '#lib/texts/languages.ts';
import { moment } from '#lib/time/words.ts';

/** A request for help as plain JSON, its times in words. @param actor whoever reads it */
export function wishRow(
	{ dueAt, wholeDay, askedAt, askedFirst, ...wish }: OpenRequest,
	actor: Actor,
	language: Language
) {
	const due = dueAt && dueWords({ dueAt, wholeDay: wholeDay ?? false }, now(), language);
	const waitsFor = askedFirst && !askedFirst.passed ? askedFirst : null;
	return {
		...{ ...wish, askedAt: moment(askedAt, now(), language), due },
		/** Who is asked first and has not said no: the reader, or somebody by name. */
		first: waitsFor && { name: waitsFor.name, isMe: waitsFor.id === actor.id },
		hasTime: dueAt !== null && !wholeDay
	};
}

export type WishRow = ReturnType<typeof wishRow>;
