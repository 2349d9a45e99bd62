import { afterAll, describe, expect, test } from 'vitest';
import { insert, makeFamily, owner } from '../../../tests/family.ts';
import * as appointments from '../appointments/appointments.server.ts';
import type { Plan } from '../appointments/appointments.server.ts';
import { instantOf, today, travel } from '../server/clock.ts';
import * as hours from './hours.server.ts';

type Family = Awaited<ReturnType<typeof makeFamily>>;
afterAll(() => travel(null));

/** Next Monday but one, at a wall time. */
const monday = (time: string, days = 0) =>
	instantOf(today().add({ days: 15 - today().dayOfWeek + days }), Temporal.PlainTime.from(time));
const dayOf = (days = 0) => today().add({ days: 15 - today().dayOfWeek + days });

const planOf = (family: Family, time: string, given: Partial<Plan> = {}): Plan => ({
	...{ familyId: family.familyId, kind: 'follow_up', startsAt: monday(time), endsAt: monday(time).add({ hours: 1 }) },
	...{ placeId: family.roomId, staffIds: [family.mentor.id], parentIds: [family.parent.id], childIds: [] },
	...{ bring: null, details: {}, ...given }
});
const own = (weekday: number, opensAt: string, closesAt: string) => ({ weekday, open: { opensAt, closesAt } });

describe('opening hours bind rooms', () => {
	test('its own on a weekday, else the house’s, and closed where it says so', async () => {
		const family = await makeFamily();
		await hours.setRoomHours(family.coordinator, family.roomId, [own(1, '09:00', '11:00'), { weekday: 2, open: null }]);
		const tries: [string, Partial<Plan>, string | null][] = [
			['08:30', {}, 'roomHours'],
			['10:30', {}, 'roomHours'],
			['10:00', {}, null],
			['09:00', { startsAt: monday('09:00', 1), endsAt: monday('10:00', 1) }, 'roomHours'],
			// On a Wednesday it is open as the house: from half past six to nine.
			['06:00', { startsAt: monday('06:00', 2), endsAt: monday('07:00', 2) }, 'roomHours'],
			['20:00', { startsAt: monday('20:00', 2), endsAt: monday('21:00', 2) }, null],
			// At home the house’s hours mean nothing.
			['22:00', { placeId: family.childHomeId }, null]
		];
		for (const [time, given, code] of tries) {
			const planned = appointments.plan(family.coordinator, planOf(family, time, given));
			if (code) await expect(planned, time).rejects.toMatchObject({ code });
			else await planned;
		}
	});

	test('on the days that the clocks change too', async () => {
		const family = await makeFamily();
		await hours.setRoomHours(family.coordinator, family.roomId, [own(7, '01:00', '05:00')]);
		for (const month of [3, 10]) {
			const last = Temporal.PlainDate.from({ year: today().year + 1, month, day: 31 });
			const sunday = last.subtract({ days: last.dayOfWeek % 7 });
			const at = (time: string) => instantOf(sunday, Temporal.PlainTime.from(time));
			const during = (from: string, to: string) =>
				appointments.plan(family.coordinator, planOf(family, '12:00', { startsAt: at(from), endsAt: at(to) }));
			await expect(during('00:30', '05:00')).rejects.toMatchObject({ code: 'roomHours' });
			await expect(during('01:00', '05:30')).rejects.toMatchObject({ code: 'roomHours' });
			await during('01:00', '05:00');
		}
	});
});

describe('closing days', () => {
	test('of a room close the room; of the house they are told, and it may be held all the same', async () => {
		const family = await makeFamily();
		const days = { firstOn: dayOf(), lastOn: dayOf(), name: 'Maling' };
		await hours.close(family.administrator, family.roomId, days);
		const inRoom = planOf(family, '10:00', { holdAnyway: true });
		await expect(appointments.plan(family.coordinator, inRoom)).rejects.toMatchObject({ code: 'roomClosed' });
		const other = { ...inRoom, placeId: family.otherRoomId, holdAnyway: false };
		const first = await appointments.plan(family.coordinator, other);
		await hours.close(family.coordinator, family.unitId, { ...days, name: 'Sommerlukket' });
		const later = planOf(family, '12:00', { placeId: null });
		await expect(appointments.plan(family.mentor, later)).rejects.toMatchObject({ code: 'unitClosed' });
		await appointments.plan(family.mentor, { ...later, holdAnyway: true });
		// What is planned stays, and is counted for those who see it.
		expect((await appointments.one(family.parent, first)).cancelled).toBeNull();
		const { closings } = await hours.overview(family.coordinator);
		expect(closings.map(({ name, room, planned }) => [name, room, planned])).toEqual([
			['Maling', 'Det gule rum', 0],
			['Sommerlukket', null, 2]
		]);
		for (const { id } of closings) await hours.reopen(family.leader, id);
		await appointments.plan(family.mentor, planOf(family, '08:00'));
	});

	test('only those who keep the house may close it', async () => {
		const [family, other] = [await makeFamily(), await makeFamily()];
		const days = { firstOn: dayOf(), lastOn: dayOf(), name: 'Ferie' };
		for (const actor of [family.mentor, family.parent, other.administrator]) {
			await expect((async () => hours.close(actor, family.unitId, days))()).rejects.toMatchObject({ name: 'NotFound' });
			await expect((async () => hours.setRoomHours(actor, family.roomId, []))()).rejects.toMatchObject({
				name: 'NotFound'
			});
		}
		await expect(
			hours.close(family.leader, family.unitId, { ...days, firstOn: dayOf(-60), lastOn: dayOf(-50) })
		).rejects.toMatchObject({ code: 'closingPast' });
	});
});

test('an administrator changes the house and the name of the school’s intranet; nobody else does', async () => {
	const family = await makeFamily();
	const house = await hours.house(family.administrator, family.unitId);
	const before = house.schoolIntra;
	const changed = { ...house, phone: '70 00 00 99', closesAt: '19:00', answerBy: '18:00', travelMinutes: 30 };
	await hours.changeHouse(family.administrator, { ...changed, schoolIntra: 'Aula' });
	expect(await hours.house(family.administrator, family.unitId)).toEqual({ ...changed, schoolIntra: 'Aula' });
	await expect(hours.changeHouse(family.coordinator, changed)).rejects.toMatchObject({ name: 'NotFound' });
	await hours.changeHouse(family.administrator, { ...house, schoolIntra: before });
});

describe('the way from place to place', () => {
	const cafe = (family: Family, name = 'Biblioteket') =>
		insert('places', { unit_id: family.unitId, kind: 'elsewhere', name });

	test('counts for staff, before and after, and not between the rooms of one house', async () => {
		const family = await makeFamily();
		const away = await cafe(family);
		await appointments.plan(family.coordinator, planOf(family, '10:00'));
		const elsewhere = { placeId: away, parentIds: [family.otherParent.id] };
		for (const time of ['11:00', '11:14', '08:46', '09:00'])
			await expect(appointments.plan(family.coordinator, planOf(family, time, elsewhere)), time).rejects.toMatchObject({
				code: 'travelTooShort'
			});
		await appointments.plan(family.coordinator, planOf(family, '11:15', elsewhere));
		await appointments.plan(family.coordinator, planOf(family, '08:45', elsewhere));
		// The parent walks over at once; a colleague comes.
		const colleague = { ...elsewhere, parentIds: [family.parent.id], staffIds: [family.otherMentor.id] };
		await appointments.plan(family.coordinator, planOf(family, '11:00', colleague));
		const next = planOf(family, '12:30', { placeId: family.otherRoomId });
		await appointments.plan(family.coordinator, next);
		await appointments.plan(family.coordinator, { ...next, startsAt: monday('13:30'), endsAt: monday('14:00') });
		// Nobody knows the way to a place that is none yet.
		await appointments.plan(
			family.coordinator,
			planOf(family, '14:00', { placeId: null, endsAt: monday('15:00'), startsAt: monday('14:00') })
		);
	});

	test('is the house’s own setting, and 0 turns it off', async () => {
		const family = await makeFamily();
		await owner`update units set travel_minutes = 0 where id = ${family.unitId}`;
		await appointments.plan(family.coordinator, planOf(family, '10:00'));
		await appointments.plan(family.coordinator, planOf(family, '11:00', { placeId: await cafe(family) }));
	});

	test('holds when an appointment is moved to another place', async () => {
		const family = await makeFamily();
		await appointments.plan(family.coordinator, planOf(family, '10:00'));
		const second = planOf(family, '11:00', { placeId: family.otherRoomId });
		const id = await appointments.plan(family.coordinator, second);
		const away = { placeId: await cafe(family) };
		await expect(appointments.move(family.coordinator, id, 1, away)).rejects.toMatchObject({ code: 'travelTooShort' });
		const later = { startsAt: monday('11:30'), endsAt: monday('12:00') };
		await appointments.move(family.coordinator, id, 1, { ...away, ...later });
	});

	test('of twenty at once at twenty places, close to each other, exactly one wins', async () => {
		const family = await makeFamily();
		const places = await Promise.all(Array.from({ length: 20 }, (_, n) => cafe(family, `Sted ${n}`)));
		const tries = await Promise.allSettled(
			places.map((placeId, n) => {
				// Each ends before the next but one begins: only the way between them is too short.
				const startsAt = monday('08:00').add({ minutes: (n % 2) * 40 });
				const plan = planOf(family, '08:00', { placeId, startsAt, endsAt: startsAt.add({ minutes: 30 }) });
				return appointments.plan(family.coordinator, n % 2 ? { ...plan, parentIds: [family.otherParent.id] } : plan);
			})
		);
		const refused = tries.filter((one) => one.status === 'rejected').map(({ reason }) => reason.code ?? reason);
		expect(refused).toHaveLength(19);
		expect(refused.filter((code) => !['timeTaken', 'travelTooShort'].includes(code))).toEqual([]);
	});
});
