import type { Appointment } from '../appointments/appointment.ts';
import * as appointments from '../appointments/appointments.server.ts';
import { rulesOf } from '../appointments/kinds/index.ts';
import * as families from '../families/families.server.ts';
import * as help from '../help/help.server.ts';
import type { Actor } from '../people/actor.ts';
import * as reminders from '../reminders/reminders.server.ts';
import type { Reminder } from '../reminders/reminder.ts';
import { ownWords } from '../reminders/words.ts';
import { now, today, zone } from '../server/clock.ts';
import { as, asReader } from '../server/db.ts';
import { NotFound } from '../server/errors.ts';
import type { Language } from '../texts/languages.ts';
import { texts } from '../texts/server/index.ts';
import { capitalised, clockTime, longDay, span } from '../time/words.ts';
import type { Item, Week } from './week.ts';

/** Days from today. */
const farthest = 365 * 10;

type Timed = Item & { readonly at: Temporal.Instant };

/**
 * The actor's own week, to hang on a wall: own appointments, and for a parent what is to be remembered and whom to call.
 * @param asked any day of the week; this week when null, or further away than anybody plans
 */
export async function weekOf(actor: Actor, asked: Temporal.PlainDate | null, language: Language): Promise<Week> {
	const day = asked && Math.abs(today().until(asked).days) < farthest ? asked : today();
	const monday = day.subtract({ days: day.dayOfWeek - 1 });
	const start = (date: Temporal.PlainDate) => date.toZonedDateTime(zone).toInstant();
	const [from, to] = [start(monday), start(monday.add({ days: 7 }))];
	const isIn = (at: Temporal.Instant) =>
		Temporal.Instant.compare(at, from) >= 0 && Temporal.Instant.compare(at, to) < 0;
	// Whose family staff see is noted: that is written.
	const found = await (actor.kind === 'staff' ? as : asReader)(actor, async () => {
		const own = (await appointments.between(actor, from, to, { staffId: actor.id })).filter(({ startsAt }) =>
			isIn(startsAt)
		);
		const isParent = actor.kind === 'parent';
		return {
			own,
			names: isParent
				? new Map<string, string>()
				: await families.names(
						actor,
						own.map(({ familyId }) => familyId)
					),
			toRemember: isParent ? (await reminders.all(actor)).filter(({ done, dueAt }) => !done && isIn(dueAt)) : [],
			house: isParent ? await help.house(actor).catch(nobody) : null
		};
	});
	const items: Timed[] = [
		...found.own.map((one) => appointmentItem(one, found.names.get(one.familyId) ?? null, actor, language)),
		...found.toRemember.map((one) => reminderItem(one, language))
	].sort((a, b) => Temporal.Instant.compare(a.at, b.at));
	const days = [0, 1, 2, 3, 4, 5, 6].map((n) => monday.add({ days: n }));
	return {
		number: monday.weekOfYear ?? 0,
		from: longDay(from, now(), language),
		to: longDay(start(days[6]!), now(), language),
		monday: monday.toString(),
		previous: monday.subtract({ days: 7 }).toString(),
		next: monday.add({ days: 7 }).toString(),
		isThis: days.some((date) => date.equals(today())),
		days: days.map((date) => ({
			date: date.toString(),
			name: capitalised(longDay(start(date), now(), language)),
			items: items
				.filter(({ at }) => at.toZonedDateTimeISO(zone).toPlainDate().equals(date))
				.map(({ at: _, ...item }) => item)
		})),
		size: items.length > 12 ? 'many' : items.length > 6 ? 'some' : 'few',
		house: found.house && { name: found.house.name, phone: found.house.phone }
	};
}

function appointmentItem(one: Appointment, family: string | null, actor: Actor, language: Language): Timed {
	const { id, kind, startsAt, endsAt, place, placeHidden, people, cancelled, bring } = one;
	const others = people.filter((person) => person.part === (actor.kind === 'parent' ? 'staff' : 'parent'));
	const isHome = place?.kind === 'child_home' || place?.kind === 'family_home';
	return {
		...{ id, kind, placeHidden, what: null, own: null, at: startsAt, isCancelled: cancelled !== null },
		time: span(startsAt, endsAt, language),
		who: family ?? others.map(({ name }) => name).join(', '),
		place: place && (isHome || !place.address ? place.name : `${place.name}, ${place.address}`),
		bring: rulesOf(kind).written ? bring : null
	};
}

const reminderItem = (one: Reminder, language: Language): Timed => {
	const { id, bring, dueAt, wholeDay, translation } = one;
	const danish = [one.what, bring].filter(Boolean).join(' · ');
	const { what, lang, dir } = { lang: '', dir: 'ltr' as const, ...ownWords(one) };
	return {
		...{
			id,
			what,
			bring: translation ? (translation.bring ?? null) : bring,
			own: translation && { lang, dir, danish }
		},
		...{ at: dueAt, kind: null, who: '', place: null, placeHidden: false, isCancelled: false },
		time: wholeDay ? null : texts(language).time.at(clockTime(dueAt, language))
	};
};

/** A parent of no family has no house to call. */
const nobody = (error: unknown): null => {
	if (error instanceof NotFound) return null;
	throw error;
};
