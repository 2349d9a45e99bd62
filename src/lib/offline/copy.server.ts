import * as agenda from '../agenda/agenda.server.ts';
import { horizonOf } from '../agenda/agenda.ts';
import { cardOf, rowOf } from '../agenda/words.server.ts';
import * as messages from '../messages/messages.server.ts';
import { thread } from '../messages/view.ts';
import type { Actor } from '../people/actor.ts';
import * as reminders from '../reminders/reminders.server.ts';
import { dueWords } from '../reminders/words.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import type { Language } from '../texts/languages.ts';
import { when } from '../time/words.ts';
import { mostItems, type Copy } from './copy.ts';

const most = { appointments: 20, reminders: 10, conversations: 5 };

/**
 * What a parent's phone may keep for when there is no net: the coming 14 days, what is due in *Husk*, and the latest of
 * each conversation; at most 50 things, and only what the parent's own pages show (rule 5). Looking changes nothing.
 */
export const copyOf = (actor: Actor, language: Language): Promise<Copy> =>
	as(actor, async () => {
		const at = now();
		// Seen from some way off no day is "i dag" or "i morgen".
		const [early, late] = [at.subtract({ hours: 24 * 40 }), at.add({ hours: 48 })];
		const isNear = ({ startsAt }: { startsAt: Temporal.Instant }) =>
			Temporal.Instant.compare(startsAt, horizonOf(at)) < 0;
		const lines = (await agenda.coming(actor, { limit: most.appointments })).filter(isNear);
		const met = await Promise.all(lines.map(({ id }) => agenda.meet(actor, id)));
		const due = await reminders.due(actor, most.reminders);
		const rows = await messages.conversations(actor, most.conversations);
		const found = await Promise.all(rows.map(({ id }) => messages.find(actor, id)));
		const each = Math.floor((mostItems - lines.length - due.length) / Math.max(1, found.length));
		const threads = found.map((one) => thread(actor, one, late));
		return {
			owner: actor.id,
			language,
			fetchedAt: at.epochMilliseconds,
			phone: threads[0]?.phone ?? null,
			appointments: lines.map((line, n) => {
				const words = when(line.startsAt, line.endsAt, early, language);
				const card = cardOf(met[n]!, actor.id, at, language);
				return {
					row: { ...rowOf(line, at, language), when: words },
					// Neither a face nor a map can be fetched without net.
					card: {
						...card,
						when: words,
						place: card.place && { ...card.place, map: null },
						staff: card.staff.map((person) => ({ ...person, photo: null }))
					},
					startsAt: line.startsAt.epochMilliseconds,
					endsAt: line.endsAt.epochMilliseconds
				};
			}),
			reminders: due.map((reminder) => {
				const { day, time, iso } = dueWords(reminder, early, language);
				const { id, kind, what, bring, dueAt } = reminder;
				return { id, kind, what, bring, day, time, iso, dueAt: dueAt.epochMilliseconds };
			}),
			conversations: threads.map(({ id, who, about, initials, answerBy, unread, lines }) => ({
				...{ id, who, about, initials, answerBy, unread },
				lines: lines.slice(-each).map(({ id, who, ours, body, at, dayName, iso, read, key, files }) => ({
					...{ id, who, ours, body, at, dayName, read, key, files: files.length },
					sentAt: Temporal.Instant.from(iso).epochMilliseconds
				}))
			}))
		};
	});
