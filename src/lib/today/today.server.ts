import type { Encounter, Line } from '../agenda/agenda.ts';
import { horizonOf, isWaiting } from '../agenda/agenda.ts';
import { unreadOf, type Unread } from '../messages/message.ts';
import type { Actor } from '../people/actor.ts';
import type { Reminder } from '../reminders/reminder.ts';
import { lingering, soon } from '../reminders/reminders.server.ts';
import { now } from '../server/clock.ts';
import { asReader } from '../server/db.ts';
import * as queries from './queries.server.ts';

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
	/** The last day to read, when every family of the parent's is closed. */
	readonly closedUntil: Temporal.PlainDate | null;
};

/** All that *I dag* shows, in one transaction and one statement: it is the page that is opened most. */
export const find = (actor: Actor): Promise<Today> =>
	asReader(actor, async () => {
		const at = now();
		const { lines, ...found } = await queries.page(actor, at, at.subtract(lingering));
		const horizon = horizonOf(at);
		const isNear = ({ startsAt }: Line) => Temporal.Instant.compare(startsAt, horizon) < 0;
		const first = lines.find(({ cancelled }) => !cancelled);
		const [appointment, acquaintance] = [found.next[0], found.acquaintance[0]];
		const next = first && isNear(first) && appointment && acquaintance ? { appointment, ...acquaintance } : null;
		const waiting = lines.filter((line) => isWaiting(line, at));
		const dueSoon = found.reminders.filter(({ dueAt }) => Temporal.Instant.compare(dueAt, at.add(soon)) <= 0);
		return {
			next,
			cancelled: lines.filter((line) => line.cancelled && isNear(line)),
			waiting: waiting.filter((line) => line !== first || !next),
			later: next ? null : (first ?? null),
			reminders: dueSoon,
			unread: unreadOf(found.unread),
			closedUntil: found.closed[0]?.untilOn ?? null,
			counts: {
				'/appointments': waiting.length,
				'/messages': found.unreadCount[0]!.many,
				'/reminders': dueSoon.length
			}
		};
	});

/** What waits, for the marks in the menu of the other pages. */
export const counts = (actor: Actor): Promise<Counts> =>
	asReader(actor, async () => {
		const at = now();
		const found = await queries.counts(actor, at, horizonOf(at), at.subtract(lingering), at.add(soon));
		const [{ many: waiting }, { many: unread }, { many: due }] = [found.waiting[0]!, found.unread[0]!, found.due[0]!];
		return { '/appointments': waiting, '/messages': unread, '/reminders': due };
	});
