import type { Encounter, Line } from '../agenda/agenda.ts';
import { isWaiting } from '../agenda/agenda.ts';
import * as agenda from '../agenda/agenda.server.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { asReader } from '../server/db.ts';

/** How many days *I dag* looks ahead. */
export const daysAhead = 14;

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
	readonly counts: Counts;
};

/** All that *I dag* shows, in one transaction and few statements: it is the page that is opened most. */
export const find = (actor: Actor): Promise<Today> =>
	asReader(actor, async () => {
		const at = now();
		const horizon = at.add({ hours: 24 * daysAhead });
		const lines = await agenda.coming(actor, { names: false });
		const isNear = ({ startsAt }: Line) => Temporal.Instant.compare(startsAt, horizon) < 0;
		const first = lines.find(({ cancelled }) => !cancelled);
		const isNext = first && isNear(first);
		const waiting = lines.filter((line) => isWaiting(line, at));
		return {
			next: isNext ? await agenda.meet(actor, first.id) : null,
			cancelled: lines.filter((line) => line.cancelled && isNear(line)),
			waiting: waiting.filter((line) => line !== first || !isNext),
			later: isNext ? null : (first ?? null),
			counts: { '/appointments': waiting.length, '/messages': 0, '/reminders': 0 }
		};
	});

/** What waits, for the marks in the menu of the other pages. */
export const counts = (actor: Actor): Promise<Counts> =>
	asReader(actor, async () => ({ '/appointments': await agenda.waiting(actor), '/messages': 0, '/reminders': 0 }));
