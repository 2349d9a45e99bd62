import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import { now, travel } from '../server/clock.ts';
import { NotFound } from '../server/errors.ts';
import type { Given } from './reminder.ts';
import * as reminders from './reminders.server.ts';

type House = Awaited<ReturnType<typeof makeFamily>>;
let house: House;

const inDays = (days: number) => now().add({ hours: 24 * days });
const content = (given: Partial<Given> = {}): Given => ({
	...{ kind: 'school_meeting', what: 'Forældremøde i 2. B', bring: 'Tag kalenderen med', link: null },
	...{ dueAt: inDays(3), wholeDay: false },
	...given
});
const post = (given: Partial<Given> = {}, familyIds = [house.familyId], actor = house.mentor) =>
	reminders.post(actor, { ...content(given), familyIds });

beforeEach(async () => {
	house = await makeFamily();
});
afterEach(() => travel(null));

describe('posting', () => {
	it('reaches each parent of the family of today, and nobody of another family', async () => {
		await owner`insert into family_people ${owner({ family_id: house.familyId, person_id: house.stranger.id, part: 'parent', starts_on: '2020-01-01', ends_on: '2021-01-01' })}`;
		const id = await post();
		const { reminder, receivers } = await reminders.find(house.mentor, id);
		expect(receivers.map(({ parentId }) => parentId).sort()).toEqual([house.parent.id, house.otherParent.id].sort());
		expect(reminder).toMatchObject({ receivers: 2, done: 0, editable: true, postedBy: 'Mona' });
		expect(receivers[0]!.children).toEqual(['Alma']);
		expect(await reminders.due(house.stranger)).toEqual([]);
		expect(await reminders.due(house.parent)).toMatchObject([
			{ id, what: 'Forældremøde i 2. B', done: false, help: null }
		]);
	});

	it('goes to many families at once, each staff member sees the own', async () => {
		const id = await post({}, [house.familyId, house.otherFamilyId], house.coordinator);
		expect((await reminders.find(house.coordinator, id)).reminder).toMatchObject({ receivers: 3, editable: true });
		expect((await reminders.find(house.otherMentor, id)).reminder).toMatchObject({ receivers: 1, editable: false });
		await expect(reminders.edit(house.otherMentor, id, content())).rejects.toThrow(NotFound);
		await expect(reminders.withdraw(house.otherMentor, id)).rejects.toThrow(NotFound);
		const [row] =
			await owner`select count(*)::int as many from events where subject_id = ${id} and kind = 'reminder_posted'`;
		expect(row!.many).toBe(2);
	});

	it('is refused whole when one of the families is not the own', async () => {
		await expect(post({ what: 'Hemmeligt' }, [house.familyId, house.otherFamilyId])).rejects.toThrow(NotFound);
		expect(await owner`select 1 from reminders where what = 'Hemmeligt'`).toHaveLength(0);
		expect(await reminders.due(house.parent)).toEqual([]);
	});

	it('is for those who follow families only', async () => {
		for (const actor of [house.administrator, house.parent, house.otherMentor])
			await expect(post({}, [house.familyId], actor)).rejects.toThrow(NotFound);
		await expect(reminders.families(house.administrator)).rejects.toThrow(NotFound);
		await expect(reminders.posted(house.parent)).rejects.toThrow(NotFound);
		await expect(reminders.families(house.mentor, [house.otherFamilyId])).rejects.toThrow(NotFound);
		await expect(reminders.families(house.mentor, [house.unitId])).rejects.toThrow(NotFound);
		expect(await reminders.families(house.mentor, [house.familyId])).toHaveLength(1);
		expect(await reminders.families(house.mentor)).toEqual([
			{
				id: house.familyId,
				unitId: house.unitId,
				name: 'Familie 1',
				parents: [
					{ id: house.otherParent.id, name: 'Bo' },
					{ id: house.parent.id, name: 'Ida' }
				],
				children: ['Alma']
			}
		]);
	});

	it('refuses the past, and lets a whole day last until it ends', async () => {
		await expect(post({ dueAt: now().subtract({ minutes: 1 }) })).rejects.toMatchObject({ code: 'reminderPast' });
		await post({ dueAt: Temporal.Instant.from('2030-06-03T06:00:00Z'), wholeDay: true });
		const [mine] = await reminders.due(house.parent);
		expect(mine!.dueAt.toString()).toBe('2030-06-03T21:59:00Z');
	});
});

describe('ticking off', () => {
	it('is each parent’s own: the other never sees it', async () => {
		const id = await post();
		await reminders.tick(house.parent, id);
		expect(await reminders.due(house.parent)).toEqual([]);
		expect(await reminders.all(house.parent)).toMatchObject([{ id, done: true }]);
		expect(await reminders.due(house.otherParent)).toMatchObject([{ id, done: false, doneAt: null }]);
		const { receivers, reminder } = await reminders.find(house.mentor, id);
		expect(reminder).toMatchObject({ receivers: 2, done: 1 });
		expect(receivers.map(({ parentName, done }) => [parentName, done])).toEqual([
			['Bo', false],
			['Ida', true]
		]);
	});

	it('is one thing however often it is pressed, and can be undone', async () => {
		const id = await post();
		await Promise.all([1, 2, 3, 4].map(() => reminders.tick(house.parent, id)));
		expect(await owner`select 1 from reminder_ticks where reminder_id = ${id}`).toHaveLength(1);
		await reminders.untick(house.parent, id);
		await reminders.untick(house.parent, id);
		expect(await owner`select 1 from reminder_ticks where reminder_id = ${id}`).toHaveLength(2);
		expect(await reminders.due(house.parent)).toHaveLength(1);
	});

	it('is not for others', async () => {
		const id = await post();
		for (const actor of [house.stranger, house.mentor, house.leader]) {
			await expect(reminders.tick(actor, id)).rejects.toThrow(NotFound);
			await expect(reminders.untick(actor, id)).rejects.toThrow(NotFound);
		}
		await expect(reminders.find(house.otherMentor, id)).rejects.toThrow(NotFound);
		await expect(reminders.find(house.administrator, id)).rejects.toThrow(NotFound);
		await expect(reminders.find(house.parent, id)).rejects.toThrow(NotFound);
	});
});

describe('what is due', () => {
	it('comes soonest first, rests after fourteen days, and counts seven days ahead', async () => {
		for (const [what, days] of [
			['Om ti dage', 10],
			['Om to dage', 2],
			['I overmorgen og mere', 3]
		] as const)
			await post({ what, dueAt: inDays(days) });
		expect((await reminders.due(house.parent)).map(({ what }) => what)).toEqual([
			'Om to dage',
			'I overmorgen og mere',
			'Om ti dage'
		]);
		expect(await reminders.dueCount(house.parent)).toBe(2);
		travel(inDays(4));
		expect(await reminders.dueCount(house.parent)).toBe(3);
		travel(inDays(13.5));
		expect((await reminders.due(house.parent)).map(({ what }) => what)).toEqual(['Om ti dage']);
		expect(await reminders.all(house.parent)).toHaveLength(3);
	});
});

describe('changing', () => {
	it('withdraws: no parent sees it, and it can’t be ticked off', async () => {
		const id = await post();
		await reminders.withdraw(house.coordinator, id);
		await reminders.withdraw(house.mentor, id);
		expect(await reminders.all(house.parent)).toEqual([]);
		expect(await reminders.dueCount(house.parent)).toBe(0);
		await expect(reminders.tick(house.parent, id)).rejects.toMatchObject({ code: 'withdrawn' });
		await expect(reminders.edit(house.mentor, id, content())).rejects.toMatchObject({ code: 'withdrawn' });
	});

	it('edits, and a new time opens it again for those who had ticked it off', async () => {
		const dueAt = inDays(3);
		const id = await post({ dueAt });
		await reminders.tick(house.parent, id);
		await reminders.edit(house.mentor, id, content({ dueAt, what: 'Forældremøde i 2. A' }));
		expect(await reminders.all(house.parent)).toMatchObject([{ what: 'Forældremøde i 2. A', done: true }]);
		await reminders.edit(house.mentor, id, content({ dueAt: inDays(5) }));
		expect(await reminders.due(house.parent)).toMatchObject([{ id, done: false }]);
		await expect(reminders.edit(house.mentor, id, content({ dueAt: inDays(-1) }))).rejects.toMatchObject({
			code: 'reminderPast'
		});
	});
});

describe('who looked', () => {
	it('is noted once for each family whose receivers were read, not for others (rule 6)', async () => {
		const id = await post({}, [house.familyId, house.otherFamilyId], house.coordinator);
		const looks = (familyId: string) =>
			owner`select person_id from looks where family_id = ${familyId} and what in ('reminders', 'lists')`;
		await reminders.find(house.mentor, id);
		await reminders.find(house.mentor, id);
		expect(await looks(house.familyId)).toHaveLength(1);
		expect(await looks(house.otherFamilyId)).toEqual([]);
		await reminders.find(house.coordinator, id);
		expect(await looks(house.otherFamilyId)).toHaveLength(1);
	});
});
