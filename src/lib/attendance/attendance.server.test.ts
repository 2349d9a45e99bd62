import { afterAll, expect, test } from 'vitest';
import { makeFamily } from '../../../tests/family.ts';
import * as answers from '../appointments/answers.server.ts';
import * as appointments from '../appointments/appointments.server.ts';
import { now, travel } from '../server/clock.ts';
import { as, sql } from '../server/db.ts';
import * as attendance from './attendance.server.ts';
import type { Outcome } from './outcome.ts';

type House = Awaited<ReturnType<typeof makeFamily>>;
afterAll(() => travel(null));

/** An appointment that is over by the time it is returned. */
async function over(house: House, daysAgo: number, given: Partial<appointments.Plan> = {}): Promise<string> {
	const start = now();
	travel(start.subtract({ hours: 24 * (daysAgo + 1) }));
	const startsAt = start.subtract({ hours: 24 * daysAgo });
	const id = await appointments.plan(house.mentor, {
		...{ familyId: house.familyId, kind: 'mentor_meeting', startsAt, endsAt: startsAt.add({ hours: 1 }) },
		...{
			placeId: null,
			staffIds: [house.mentor.id],
			parentIds: [house.parent.id],
			childIds: [],
			bring: null,
			details: {}
		},
		...given
	});
	travel(null);
	return id;
}
const entry = (appointmentId: string, outcome: Outcome, parentId: string | null = null) => [
	{ appointmentId, outcome, parentId }
];

test('the newest record counts, the earlier stay, and the parent is told the same', async () => {
	const house = await makeFamily();
	const id = await over(house, 2);
	expect((await attendance.missing(house.mentor)).map((one) => one.id)).toEqual([id]);
	expect(await attendance.missing(house.otherMentor)).toEqual([]);
	await attendance.record(house.mentor, entry(id, 'parent_absent'));
	await attendance.record(house.mentor, entry(id, 'parent_absent'));
	await attendance.record(house.coordinator, entry(id, 'held'));
	expect(await attendance.missing(house.mentor)).toEqual([]);
	const [staff, parent] = [await attendance.of(house.leader, id), await attendance.of(house.parent, id)];
	expect(staff.newest).toMatchObject({ outcome: 'held', by: 'Kit' });
	expect(staff.history.map(({ outcome, parentName }) => [outcome, parentName])).toEqual([
		['held', null],
		['parent_absent', 'Ida']
	]);
	expect(parent.newest).toEqual(staff.newest);
	for (const actor of [house.otherParent, house.stranger, house.otherMentor, house.administrator])
		expect(await attendance.of(actor, id)).toEqual({ newest: null, history: [], words: [] });
});

test('what has not begun, is cancelled, or is not theirs is not recorded; several are recorded whole or not at all', async () => {
	const house = await makeFamily();
	const [first, second] = [await over(house, 2), await over(house, 3)];
	const startsAt = now().add({ hours: 30 });
	const coming = await appointments.plan(house.mentor, {
		...{ familyId: house.familyId, kind: 'follow_up', startsAt, endsAt: startsAt.add({ hours: 1 }), placeId: null },
		...{ staffIds: [house.mentor.id], parentIds: [house.parent.id], childIds: [], bring: null, details: {} }
	});
	const both = [...entry(first, 'held'), ...entry(coming, 'held')];
	await expect(attendance.record(house.mentor, both)).rejects.toMatchObject({ code: 'notYet' });
	expect((await attendance.of(house.mentor, first)).newest).toBeNull();
	await appointments.cancel(house.mentor, coming, 'house', null);
	travel(startsAt.add({ hours: 2 }));
	await expect(attendance.record(house.mentor, entry(coming, 'held'))).rejects.toMatchObject({ code: 'cancelled' });
	travel(null);
	await expect(attendance.record(house.mentor, entry(first, 'child_absent'))).rejects.toMatchObject({
		code: 'notAnOutcome'
	});
	for (const actor of [house.otherMentor, house.parent, house.administrator])
		await expect(attendance.record(actor, entry(first, 'held'))).rejects.toMatchObject({ name: 'NotFound' });
	await attendance.record(house.mentor, [...entry(first, 'held'), ...entry(second, 'cancelled_by_house')]);
	expect((await attendance.of(house.parent, second)).newest).toMatchObject({ outcome: 'cancelled_by_house' });
});

test('that one parent was not there is not told to the other, who learns that it did not take place', async () => {
	const house = await makeFamily();
	const id = await over(house, 2, { parentIds: [house.parent.id, house.otherParent.id] });
	await expect(attendance.record(house.mentor, entry(id, 'parent_absent'))).rejects.toMatchObject({
		code: 'notAnOutcome'
	});
	await attendance.record(house.mentor, entry(id, 'held'));
	await attendance.record(house.mentor, entry(id, 'parent_absent', house.otherParent.id));
	expect((await attendance.of(house.otherParent, id)).newest?.outcome).toBe('parent_absent');
	expect((await attendance.of(house.parent, id)).newest).toMatchObject({ outcome: 'not_held', parentId: null });
	const seen = await as(house.parent, () => sql<{ outcome: string }[]>`select outcome from attendance`);
	expect(seen.map(({ outcome }) => outcome)).toEqual(['held']);
});

test('a parent adds own words, which the family’s staff read and the other parent does not; never to a home visit', async () => {
	const house = await makeFamily();
	const id = await over(house, 2, { parentIds: [house.parent.id, house.otherParent.id] });
	await attendance.addWords(house.parent, id, 'Bussen kom ikke');
	await attendance.addWords(house.parent, id, 'Bussen kom ikke');
	await attendance.addWords(house.parent, id, 'Den næste kom en time senere');
	const texts = async (actor: House['parent']) => (await attendance.of(actor, id)).words.map(({ words }) => words);
	expect(await texts(house.parent)).toEqual(['Bussen kom ikke', 'Den næste kom en time senere']);
	expect(await texts(house.coordinator)).toHaveLength(2);
	for (const actor of [house.otherParent, house.stranger, house.otherMentor]) expect(await texts(actor)).toEqual([]);
	for (const actor of [house.stranger, house.mentor])
		await expect(attendance.addWords(actor, id, 'Hej')).rejects.toMatchObject({ name: 'NotFound' });
	const visit = await over(house, 3, { kind: 'home_visit' });
	await expect(attendance.addWords(house.parent, visit, 'Hej')).rejects.toMatchObject({ name: 'NotFound' });
	const row = { appointmentId: visit, personId: house.parent.id, words: 'Hej', madeAt: now() };
	await expect(as(house.parent, () => sql`insert into attendance_words ${sql(row)}`)).rejects.toMatchObject({
		code: '42501'
	});
	await attendance.record(house.mentor, entry(visit, 'held'));
});

test('staff and parent see one and the same summary, where the house counts beside the parent', async () => {
	const house = await makeFamily();
	const ids = [];
	for (const day of [2, 3, 4, 5]) ids.push(await over(house, day));
	const two = await over(house, 6, { parentIds: [house.parent.id, house.otherParent.id] });
	await attendance.record(house.mentor, [
		...[...entry(ids[0]!, 'held'), ...entry(ids[1]!, 'parent_absent'), ...entry(ids[2]!, 'cancelled_by_house')],
		...entry(two, 'cancelled_by_parent', house.otherParent.id)
	]);
	travel(now().subtract({ hours: 24 * 5 + 2 }));
	await appointments.cancel(house.mentor, ids[3]!, 'house', null);
	travel(null);
	const figures = { held: 1, cancelledByHouse: 2, parentAbsent: 1, cancelledByParent: 0, childAbsent: 0 };
	const staff = await attendance.ofFamily(house.mentor, house.familyId);
	expect(staff).toMatchObject([
		{ parentName: 'Bo', cancelledByParent: 1, held: 0 },
		{ parentName: 'Ida', ...figures }
	]);
	expect(await attendance.own(house.parent)).toEqual(staff.slice(1));
	expect(await attendance.own(house.otherParent)).toEqual(staff.slice(0, 1));
	expect(await attendance.ofFamily(house.otherMentor, house.familyId)).toEqual([]);
});

test('how often they met counts what was held', async () => {
	const house = await makeFamily();
	const [first, second] = [await over(house, 4), await over(house, 3)];
	const startsAt = now().add({ hours: 5 });
	const given = { startsAt, endsAt: startsAt.add({ hours: 1 }) };
	const next = await appointments.plan(house.mentor, {
		...{ familyId: house.familyId, kind: 'mentor_meeting', ...given, placeId: null, staffIds: [house.mentor.id] },
		...{ parentIds: [house.parent.id], childIds: [], bring: null, details: {} }
	});
	await answers.give(house.parent, next, { version: 1, answer: 'coming', reason: null, suggestions: [] });
	const times = () =>
		as(house.parent, async () => {
			const [row] = await sql`select app.times_met(${house.mentor.id}, ${startsAt}) as times`;
			return row!.times as number;
		});
	expect(await times()).toBe(2);
	await attendance.record(house.mentor, [...entry(first, 'held'), ...entry(second, 'cancelled_by_house')]);
	expect(await times()).toBe(1);
});
