import type { Card, Row } from '../agenda/card.ts';
import { clock } from './clock.ts';
import type { Copy } from './copy.ts';
import { capital, dayWords } from './days.ts';
import type { Entry } from './queue.ts';
import type { OfflineTexts } from './texts.ts';

// What a phone without net shows: its copy as it is now, and what waits beside it, never as done (rule 10).

export type View = {
	readonly copy: Copy;
	readonly entries: readonly Entry[];
	readonly appointments: readonly { readonly row: Row; readonly card: Card }[];
	readonly reminders: readonly (Copy['reminders'][number] & { readonly isPast: boolean })[];
};

/** The copy with its days in today's words, without what is over; and what the same person has waiting. */
export function viewOf(copy: Copy, entries: readonly Entry[], t: OfflineTexts): View {
	const now = clock();
	const words = (at: number, day: string) => dayWords(at, day.charAt(0).toLowerCase() + day.slice(1), t, copy.language);
	return {
		copy,
		entries: entries.filter(({ owner }) => owner === copy.owner),
		appointments: copy.appointments
			.filter(({ endsAt }) => endsAt > now)
			.map(({ row, card, startsAt }) => {
				const when = { ...row.when, day: capital(words(startsAt, row.when.day)) };
				const phase = startsAt > now ? 'coming' : 'running';
				return { row: { ...row, when }, card: { ...card, when, phase } };
			}),
		reminders: copy.reminders.map((reminder) => ({
			...reminder,
			day: words(reminder.dueAt, reminder.day),
			isPast: reminder.dueAt <= now
		}))
	};
}

/** What waits, or was refused, about one thing. */
export const about = (entries: readonly Entry[], subject: string, ...kinds: Entry['kind'][]): Entry[] =>
	entries.filter((entry) => entry.subject === subject && kinds.includes(entry.kind));
