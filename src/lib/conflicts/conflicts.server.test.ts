import { describe, expect, test } from 'vitest';
import { insert, makeFamily } from '../../../tests/family.ts';
import * as appointments from '../appointments/appointments.server.ts';
import { now, today, zone } from '../server/clock.ts';
import type { Slot, Wish } from './conflict.ts';
import * as conflicts from './conflicts.server.ts';

type Family = Awaited<ReturnType<typeof makeFamily>>;

/** A common Wednesday in two weeks or so: no holiday near it. */
const wednesday = (() => {
	let day = today().add({ days: 14 });
	while (day.dayOfWeek !== 3 || /-(12|01|04|05|06)-/.test(day.toString())) day = day.add({ days: 1 });
	return day;
})();
const slot = (day: Temporal.PlainDate, time: string, minutes = 60): Slot => {
	const startsAt = day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
	return { startsAt, endsAt: startsAt.add({ minutes }) };
};
const wish = (family: Family, more: Partial<Wish> = {}): Wish => ({
	familyId: family.familyId,
	kind: 'mentor_meeting',
	staffIds: [family.mentor.id],
	parentIds: [family.parent.id],
	childIds: [],
	placeId: null,
	details: {},
	...more
});
const planned = (family: Family, at: Slot, more: Partial<Wish> = {}) =>
	appointments.plan(family.coordinator, { ...wish(family, more), bring: null, ...at });

describe('what stands in the way', () => {
	test('is told for each time: who is taken, and nothing where all are free', async () => {
		const family = await makeFamily();
		const [busy, free] = [slot(wednesday, '10:00'), slot(wednesday, '12:00')];
		await planned(family, busy, {
			familyId: family.otherFamilyId,
			parentIds: [family.stranger.id],
			placeId: family.roomId
		});
		const found = await conflicts.find(family.mentor, wish(family, { placeId: family.roomId }), [
			busy,
			free,
			slot(wednesday, '09:30'),
			slot(wednesday, '11:00')
		]);
		const both = [
			{ type: 'staff', name: 'Mona', strict: true },
			{ type: 'room', name: 'Det gule rum', strict: true }
		];
		expect(found).toEqual([both, [], both, []]);
		expect(JSON.stringify(found)).not.toMatch(/Familie 2|Carl/);
	});

	test('is the child and the parent too, and never what is to be moved', async () => {
		const family = await makeFamily();
		const at = slot(wednesday, '10:00');
		const id = await planned(family, at, { staffIds: [family.otherMentor.id], childIds: [family.child.id] });
		const asked = wish(family, { childIds: [family.child.id] });
		const found = await conflicts.find(family.mentor, asked, [at]);
		expect(found[0]!.map(({ type, name }) => [type, name])).toEqual([
			['child', 'Alma'],
			['parent', 'Ida']
		]);
		expect(await conflicts.find(family.mentor, { ...asked, ignoreAppointmentIds: [id] }, [at])).toEqual([[]]);
	});

	test('is a public holiday, a school holiday, a closed house, the past and the decision', async () => {
		const family = await makeFamily();
		const christmas = Temporal.PlainDate.from({ year: today().year + 1, month: 12, day: 25 });
		await insert('school_holidays', {
			...{ unit_id: family.unitId, name: 'Vinterferie', starts_on: wednesday.toString() },
			...{ ends_on: wednesday.add({ days: 2 }).toString(), made_at: now().toString(), made_by: family.administrator.id }
		});
		const supervised = wish(family, {
			kind: 'samvaer',
			details: {
				supervision: 'supervised',
				decisionFrom: today().toString(),
				decisionTo: wednesday.add({ days: 2 }).toString()
			}
		});
		const found = await conflicts.find(family.coordinator, supervised, [
			slot(christmas, '10:00'),
			slot(wednesday.add({ days: 2 }), '10:00'),
			slot(wednesday.add({ days: 6 }), '20:30'),
			slot(today().subtract({ days: 3 }), '10:00')
		]);
		expect(found.map((list) => list.map(({ type }) => type))).toEqual([
			['decision', 'holiday'],
			['schoolHoliday'],
			['decision', 'closed'],
			['past', 'decision', ...found[3]!.slice(2).map(({ type }) => type)]
		]);
		expect(found[0]![1]).toEqual({ type: 'holiday', name: 'Juledag', strict: false });
	});

	test('is asked by those who work with the family only', async () => {
		const family = await makeFamily();
		const at = [slot(wednesday, '10:00')];
		for (const actor of [family.otherMentor, family.administrator, family.parent])
			await expect(conflicts.find(actor, wish(family), at)).rejects.toMatchObject({ name: 'NotFound' });
	});

	test('tells nothing of people who are not the planner’s', async () => {
		const [family, elsewhere] = [await makeFamily(), await makeFamily()];
		const at = slot(wednesday, '10:00');
		await planned(elsewhere, at);
		const probing = wish(family, { staffIds: [elsewhere.mentor.id], parentIds: [elsewhere.parent.id] });
		expect(await conflicts.find(family.mentor, probing, [at])).toEqual([[]]);
		await planned(family, slot(wednesday, '12:00'), {
			familyId: family.otherFamilyId,
			staffIds: [family.otherMentor.id],
			parentIds: [family.stranger.id]
		});
		const others = wish(family, { parentIds: [family.stranger.id] });
		expect(await conflicts.find(family.mentor, others, [slot(wednesday, '12:00')])).toEqual([[]]);
	});
});

describe('a proposed time', () => {
	test('is the nearest free hour of the day, and not one that is wished for already', async () => {
		const family = await makeFamily();
		const at = slot(wednesday, '10:00');
		await planned(family, at);
		const [first] = await conflicts.propose(family.mentor, wish(family), [at]);
		expect(first).toEqual(slot(wednesday, '09:00'));
		const [second] = await conflicts.propose(family.mentor, wish(family), [at], [slot(wednesday, '09:00')]);
		expect(second).toEqual(slot(wednesday, '11:00'));
	});

	test('is the same hour of a day close by when the whole day is taken', async () => {
		const family = await makeFamily();
		await planned(family, slot(wednesday, '00:00', 24 * 60));
		const [found] = await conflicts.propose(family.mentor, wish(family), [slot(wednesday, '10:00')]);
		expect(found).toEqual(slot(wednesday.add({ days: 1 }), '10:00'));
	});
});
