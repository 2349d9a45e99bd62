import type { ConflictType, Slot } from '../conflicts/conflict.ts';
import * as conflicts from '../conflicts/conflicts.server.ts';
import { holidayOn } from '../conflicts/holidays.server.ts';
import * as families from '../families/families.server.ts';
import { followsFamilies, type Actor } from '../people/actor.ts';
import { instantOf, now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound } from '../server/errors.ts';

/** What a free time is sought for. */
export type Search = {
	/** The family whose parents and children are to be free too; null for staff and a room alone. */
	readonly familyId: string | null;
	readonly staffIds: readonly string[];
	readonly placeId: string | null;
	/** Parents and children of the family. */
	readonly personIds: readonly string[];
	/** How long it takes. */
	readonly minutes: number;
	/** The first day, and how many. */
	readonly from: Temporal.PlainDate;
	readonly days: number;
	/** Wall times that it lies between. */
	readonly earliest: Temporal.PlainTime;
	readonly latest: Temporal.PlainTime;
	/** Saturdays and Sundays too. */
	readonly weekends: boolean;
};

export type FreeDay = { readonly date: Temporal.PlainDate; readonly slots: readonly Slot[] };

/** A time begins at any quarter; of a day, so many are shown that do not overlap. */
const [step, aDay] = [15, 6];

/** What a mentor can do all the same: that the school is closed keeps nobody from meeting. */
const isNothing: readonly ConflictType[] = ['schoolHoliday'];

/**
 * Times at which all of these are free: nobody is taken, staff can get there, the room is open, and it is no closing day
 * and no public holiday (rules 4 and 12). A handful of statements, however many days. It only tells: planning decides.
 * @returns days with at least one free time, soonest first
 * @throws NotFound for whoever follows no families, and for people and places that are not theirs
 */
export const find = (actor: Actor, search: Search): Promise<FreeDay[]> =>
	as(actor, async () => {
		const { unitId, parentIds, childIds } = await whose(actor, search);
		const slots = candidates(search);
		const { staffIds, placeId } = search;
		const wish = { ...{ kind: 'follow_up' as const, details: {} }, staffIds, placeId, parentIds, childIds };
		const found = await conflicts.among(actor, unitId, wish, slots);
		const free = slots.filter((_, n) => found[n]!.every(({ type }) => isNothing.includes(type)));
		const dateOf = ({ startsAt }: Slot) => startsAt.toZonedDateTimeISO('Europe/Copenhagen').toPlainDate();
		return [...Map.groupBy(free, (slot) => dateOf(slot).toString()).values()].map((day) => ({
			date: dateOf(day[0]!),
			slots: apart(day).slice(0, aDay)
		}));
	});

/** The unit to search in, and who is who. @throws NotFound when anything named is not the actor's to plan with */
async function whose(actor: Actor, { familyId, staffIds, placeId, personIds }: Search) {
	if (!followsFamilies(actor)) throw new NotFound();
	const { staff, places, parents, children, unitId } = await choices(actor, familyId);
	const has = (all: readonly { id: string }[], ids: readonly string[]) =>
		ids.every((id) => all.some((one) => one.id === id));
	if (!has(staff, staffIds) || !has(places, placeId ? [placeId] : []) || !has([...parents, ...children], personIds))
		throw new NotFound();
	const among = (all: readonly { id: string }[]) => personIds.filter((id) => has(all, [id]));
	return { unitId, parentIds: among(parents), childIds: among(children) };
}

/** Whom and what a search can be about: a family's planning choices, or the staff and rooms of the actor's unit. */
export const choices = (actor: Actor, familyId: string | null) =>
	as(actor, async () => {
		if (familyId) {
			const { family, staff, places, parents, children } = await families.planningChoices(actor, familyId);
			return { family, unitId: family.unitId, staff, places, parents, children };
		}
		const { staff, rooms } = await families.colleaguesAndRooms(actor);
		const places = rooms.map((room) => ({ ...room, kind: 'room' as const, address: null }));
		return { family: null, unitId: actor.roles[0]?.unitId ?? actor.unitId, staff, places, parents: [], children: [] };
	});

/** Every time that is worth asking about. */
function candidates({ from, days, minutes, earliest, latest, weekends }: Search): Slot[] {
	const minuteOf = ({ hour, minute }: Temporal.PlainTime) => hour * 60 + minute;
	const slots: Slot[] = [];
	for (let n = 0; n < days; n++) {
		const date = from.add({ days: n });
		if ((!weekends && date.dayOfWeek > 5) || holidayOn(date, 'da')) continue;
		for (let at = Math.ceil(minuteOf(earliest) / step) * step; at + minutes <= minuteOf(latest); at += step) {
			const startsAt = instantOf(date, Temporal.PlainTime.from({ hour: Math.floor(at / 60), minute: at % 60 }));
			if (Temporal.Instant.compare(startsAt, now()) > 0) slots.push({ startsAt, endsAt: startsAt.add({ minutes }) });
		}
	}
	return slots;
}

/** The first, and each next one that begins when the last is over. */
function apart(slots: readonly Slot[]): Slot[] {
	const picked: Slot[] = [];
	for (const slot of slots)
		if (!picked.length || Temporal.Instant.compare(slot.startsAt, picked.at(-1)!.endsAt) >= 0) picked.push(slot);
	return picked;
}
