import { describe, expect, test } from 'vitest';
import { insert, makeFamily } from '../../../tests/family.ts';
import * as appointments from '../appointments/appointments.server.ts';
import type { Plan } from '../appointments/appointments.server.ts';
import { holidayOn } from '../conflicts/holidays.server.ts';
import * as conflicts from '../conflicts/conflicts.server.ts';
import * as hours from '../hours/hours.server.ts';
import { instantOf, today, zone } from '../server/clock.ts';
import * as freeTimes from './free-times.server.ts';

type Family = Awaited<ReturnType<typeof makeFamily>>;

/** A Monday whose week and the next have no holidays. */
const monday = (() => {
	let day = today().add({ days: 15 - today().dayOfWeek });
	while (Array.from({ length: 14 }, (_, n) => holidayOn(day.add({ days: n }), 'da')).some(Boolean))
		day = day.add({ days: 7 });
	return day;
})();
const at = (days: number, time: string) => instantOf(monday.add({ days }), Temporal.PlainTime.from(time));
const searchOf = (family: Family, given: Partial<freeTimes.Search> = {}): freeTimes.Search => ({
	...{ familyId: family.familyId, staffIds: [family.mentor.id], placeId: family.roomId },
	...{ personIds: [family.parent.id, family.child.id], minutes: 90, from: monday, days: 1, weekends: false },
	...{ earliest: Temporal.PlainTime.from('08:00'), latest: Temporal.PlainTime.from('16:00'), ...given }
});
const planned = (family: Family, day: number, from: string, to: string, given: Partial<Plan> = {}) =>
	appointments.plan(family.coordinator, {
		...{ familyId: family.familyId, kind: 'follow_up', startsAt: at(day, from), endsAt: at(day, to), placeId: null },
		...{ staffIds: [family.mentor.id], parentIds: [family.parent.id], childIds: [], bring: null, details: {}, ...given }
	});
const found = async (family: Family, given: Partial<freeTimes.Search> = {}) =>
	(await freeTimes.find(family.mentor, searchOf(family, given))).map(({ date, slots }) => [
		monday.until(date).days,
		...slots.map(({ startsAt }) => startsAt.toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5))
	]);

describe('a free time', () => {
	test('is free for the worker, the room, the child and the parent, with time to get there', async () => {
		const family = await makeFamily();
		const cafe = await insert('places', { unit_id: family.unitId, kind: 'elsewhere', name: 'Biblioteket' });
		expect(await found(family)).toEqual([[0, '08:00', '09:30', '11:00', '12:30', '14:00']]);
		// The mentor is at the library until nine, and needs a quarter to come back.
		await planned(family, 0, '08:00', '09:00', { placeId: cafe });
		expect(await found(family)).toEqual([[0, '09:15', '10:45', '12:15', '13:45']]);
		// The room, and then the child with another mentor.
		const others = {
			familyId: family.otherFamilyId,
			parentIds: [family.stranger.id],
			staffIds: [family.otherMentor.id]
		};
		await planned(family, 0, '10:00', '12:00', { ...others, placeId: family.roomId });
		expect(await found(family)).toEqual([[0, '12:00', '13:30']]);
		const child = {
			childIds: [family.child.id],
			parentIds: [family.otherParent.id],
			staffIds: [family.otherMentor.id]
		};
		await planned(family, 0, '12:30', '13:00', child);
		expect(await found(family)).toEqual([[0, '13:00', '14:30']]);
		expect(await found(family, { personIds: [] })).toEqual([[0, '12:00', '13:30']]);
	});

	test('is in the room’s hours, not on closing days, weekends or holidays', async () => {
		const family = await makeFamily();
		const open = { opensAt: '10:00', closesAt: '12:00' };
		await hours.setRoomHours(
			family.coordinator,
			family.roomId,
			[1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, open }))
		);
		await hours.close(family.coordinator, family.roomId, { firstOn: monday, lastOn: monday, name: 'Maling' });
		const tuesday = monday.add({ days: 1 });
		await hours.close(family.coordinator, family.unitId, { firstOn: tuesday, lastOn: tuesday, name: 'Lukket' });
		const week = { days: 7 };
		expect(await found(family, week)).toEqual([2, 3, 4].map((day) => [day, '10:00']));
		expect(await found(family, { ...week, weekends: true })).toEqual([2, 3, 4, 5, 6].map((day) => [day, '10:00']));
		const christmas = Temporal.PlainDate.from({ year: today().year + 1, month: 12, day: 25 });
		expect(await found(family, { from: christmas, days: 1, weekends: true })).toEqual([]);
	});

	test('is what planning accepts, and what is refused is told as a conflict', async () => {
		const family = await makeFamily();
		const cafe = await insert('places', { unit_id: family.unitId, kind: 'elsewhere', name: 'Biblioteket' });
		await planned(family, 0, '10:00', '11:00', { placeId: cafe });
		await hours.close(family.coordinator, family.unitId, {
			...{ firstOn: monday.add({ days: 1 }), lastOn: monday.add({ days: 1 }), name: 'Lukket' }
		});
		const wish = {
			...{ familyId: family.familyId, kind: 'follow_up' as const, staffIds: [family.mentor.id], childIds: [] },
			...{ parentIds: [family.otherParent.id], placeId: family.roomId, details: {} }
		};
		const slots = [at(0, '11:00'), at(0, '11:15'), at(1, '10:00')].map((startsAt) => ({
			...{ startsAt, endsAt: startsAt.add({ minutes: 30 }) }
		}));
		expect(await conflicts.find(family.mentor, wish, slots)).toEqual([
			[{ type: 'travel', name: 'Mona', strict: true }],
			[],
			[{ type: 'unitClosed', name: 'Lukket', strict: false }]
		]);
		const [first] = await freeTimes.find(family.mentor, searchOf(family, { days: 2, personIds: [] }));
		for (const { startsAt } of first!.slots) {
			const end = startsAt.add({ minutes: 90 }).toZonedDateTimeISO(zone).toPlainTime().toString();
			const start = startsAt.toZonedDateTimeISO(zone).toPlainTime().toString();
			await planned(family, 0, start, end, { placeId: family.roomId, parentIds: [family.otherParent.id] });
		}
	});

	test('is sought by those who follow families, among people and places of their own', async () => {
		const [family, other] = [await makeFamily(), await makeFamily()];
		const refused: [Family['parent'], Partial<freeTimes.Search>][] = [
			[family.administrator, {}],
			[family.parent, {}],
			[family.otherMentor, {}],
			[other.coordinator, {}],
			[family.mentor, { staffIds: [other.mentor.id] }],
			[family.mentor, { placeId: other.roomId }],
			[family.mentor, { personIds: [family.stranger.id] }],
			[family.mentor, { familyId: null }]
		];
		for (const [actor, given] of refused)
			await expect(freeTimes.find(actor, searchOf(family, given))).rejects.toMatchObject({ name: 'NotFound' });
		const alone = searchOf(family, { familyId: null, personIds: [] });
		expect((await freeTimes.find(family.otherMentor, alone))[0]!.slots).toHaveLength(5);
	});
});
