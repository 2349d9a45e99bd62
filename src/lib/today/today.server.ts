import type { Encounter, Line } from '../agenda/agenda.ts';
import { horizonOf, isWaiting } from '../agenda/agenda.ts';
import * as agenda from '../agenda/agenda.server.ts';
import type { Unread } from '../messages/message.ts';
import * as messages from '../messages/messages.server.ts';
import type { Actor } from '../people/actor.ts';
import type { Reminder } from '../reminders/reminder.ts';
import * as reminders from '../reminders/reminders.server.ts';
import { now } from '../server/clock.ts';
import { asReader } from '../server/db.ts';

export type Counts = Readonly<Record<'/appointments' | '/messages' | '/reminders', number>>;

export type Today = {
	/** The next appointment that holds, within the days ahead. */
	readonly next: Encounter | null;
	/** Cancelled ones of the days ahead: not silently gone. */
	readonly cancelled: readonly Line[];
	/** Others that wait for an answer, soonest first. */
	readonly waiting: readonly Line[];
	/** The first one after the days ahead, when there is none before. */
	readonly later: Line | null;
	/** What is due in *Husk*, soonest first. */
	readonly reminders: readonly Reminder[];
	readonly unread: Unread | null;
	readonly counts: Counts;
};

/** All that *I dag* shows, in one transaction and few statements, sent together: it is the page that is opened most. */
export const find = (actor: Actor): Promise<Today> =>
	asReader(actor, async () => {
		const at = now();
		const horizon = horizonOf(at);
		const [lines, due, unread, unreadCount] = await Promise.all([
			agenda.coming(actor, { names: false }),
			reminders.due(actor),
			messages.latestUnread(actor),
			messages.unreadCount(actor)
		]);
		const isNear = ({ startsAt }: Line) => Temporal.Instant.compare(startsAt, horizon) < 0;
		const first = lines.find(({ cancelled }) => !cancelled);
		const isNext = first && isNear(first);
		const waiting = lines.filter((line) => isWaiting(line, at));
		const soon = at.add(reminders.soon);
		const dueSoon = due.filter(({ dueAt }) => Temporal.Instant.compare(dueAt, soon) <= 0);
		return {
			next: isNext ? await agenda.meet(actor, first.id) : null,
			cancelled: lines.filter((line) => line.cancelled && isNear(line)),
			waiting: waiting.filter((line) => line !== first || !isNext),
			later: isNext ? null : (first ?? null),
			reminders: dueSoon,
			unread,
			counts: { '/appointments': waiting.length, '/messages': unreadCount, '/reminders': dueSoon.length }
		};
	});

/** What waits, for the marks in the menu of the other pages. */
export const counts = (actor: Actor): Promise<Counts> =>
	asReader(actor, async () => {
		const [waiting, unread, due] = await Promise.all([
			agenda.waiting(actor),
			messages.unreadCount(actor),
			reminders.dueCount(actor)
		]);
		return { '/appointments': waiting, '/messages': unread, '/reminders': due };
	});
