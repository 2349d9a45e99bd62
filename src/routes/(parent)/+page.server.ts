import { cardOf, rowOf } from '#lib/agenda/words.server.ts';
import { now, zone } from '#lib/server/clock.ts';
import { texts } from '#lib/texts/server/index.ts';
import { dueWords, ownWords } from '#lib/reminders/words.ts';
import { greeting, longDay, moment } from '#lib/time/words.ts';
import * as today from '#lib/today/today.server.ts';
import type { PageServerLoad } from './$types';

/** How many lines of what waits are shown at once. */
const few = 4;

export const load: PageServerLoad = async ({ depends, locals: { actor, language } }) => {
	depends('live:news');
	const found = await today.find(actor!);
	const at = now();
	const row = (line: Parameters<typeof rowOf>[0]) => rowOf(line, at, language);
	const day = longDay(at, at, language);
	return {
		date: day[0]!.toUpperCase() + day.slice(1),
		greeting: texts(language).time.greetings[greeting(at)],
		next: found.next && cardOf(found.next, actor!.id, at, language),
		later: found.later && row(found.later),
		cancelled: found.cancelled.map(row),
		waiting: found.waiting.slice(0, few).map(row),
		waitingInAll: found.waiting.length,
		reminders: found.reminders
			.slice(0, few)
			.map((reminder) => ({ id: reminder.id, ...ownWords(reminder), due: dueWords(reminder, at, language) })),
		unread: found.unread && { ...found.unread, sentAt: moment(found.unread.sentAt, at, language) },
		counts: found.counts,
		closedUntil: found.closedUntil && longDay(found.closedUntil.toZonedDateTime(zone).toInstant(), at, language)
	};
};
