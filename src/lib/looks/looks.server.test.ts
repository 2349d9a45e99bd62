import postgres from 'postgres';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { insert, makeFamily, owner } from '../../../tests/family.ts';
import * as families from '../families/families.server.ts';
import * as messages from '../messages/messages.server.ts';
import type { Actor } from '../people/actor.ts';
import { now, travel } from '../server/clock.ts';
import * as looks from './looks.server.ts';

const web = postgres(process.env.APP_DATABASE_URL!, { max: 1, onnotice: () => {} });
const worker = postgres(process.env.WORKER_DATABASE_URL_FOR_TESTS!, { max: 1, onnotice: () => {} });
afterAll(async () => {
	await web.end();
	await worker.end();
});
afterEach(() => travel(null));

const rows = (familyId: string) =>
	owner`select person_id, what, ground, about_id, listed from looks where family_id = ${familyId} order by id`;

describe('R-41: who has looked', () => {
	test('R-41: is written with what was read, by whom and why', async () => {
		const { familyId, mentor, coordinator, parent } = await makeFamily();
		await families.find(mentor, familyId);
		await families.all(coordinator);
		const [conversation] = await messages.ofFamily(parent, familyId);
		await messages.find(coordinator, conversation!.id);
		expect(await rows(familyId)).toEqual([
			{ person_id: mentor.id, what: 'family', ground: 'assigned', about_id: null, listed: false },
			{ person_id: coordinator.id, what: 'lists', ground: 'unit', about_id: null, listed: true },
			{ person_id: coordinator.id, what: 'messages', ground: 'unit', about_id: parent.id, listed: false }
		]);
	});

	test('R-41: says so of a stand-in', async () => {
		const { familyId, unitId, mentor, otherMentor } = await makeFamily();
		const day = now().toString().slice(0, 10);
		await insert('absences', {
			...{ unit_id: unitId, person_id: mentor.id, stand_in_id: otherMentor.id, made_by: mentor.id },
			...{ first_on: day, last_on: day, made_at: now().toString() }
		});
		await families.find(otherMentor, familyId);
		expect(await rows(familyId)).toMatchObject([{ person_id: otherMentor.id, ground: 'stand_in' }]);
	});

	test('R-41: is one look within ten minutes, and another after that', async () => {
		const { familyId, mentor } = await makeFamily();
		const begun = now();
		for (const minutes of [0, 3, 12]) {
			travel(begun.add({ minutes }));
			await families.find(mentor, familyId);
		}
		expect(await rows(familyId)).toHaveLength(2);
	});

	test('R-41: is not written of what was not shown', async () => {
		const { familyId, otherMentor, stranger } = await makeFamily();
		await expect(families.find(otherMentor, familyId)).rejects.toMatchObject({ name: 'NotFound' });
		await looks.look(otherMentor, familyId, 'family');
		await looks.look(stranger, familyId, 'family');
		expect(await rows(familyId)).toEqual([]);
	});

	test('R-41: can be changed and taken away by none of those who serve', async () => {
		const { familyId, mentor, leader } = await makeFamily();
		await families.find(mentor, familyId);
		const as = (sql: postgres.Sql, words: string) =>
			sql.begin(async (one) => {
				await one`select app.enter(${leader.id}, current_date, now())`;
				await one.unsafe(words);
			});
		for (const sql of [web, worker])
			for (const words of [
				`update looks set what = 'lists' where family_id = '${familyId}'`,
				`delete from looks where family_id = '${familyId}'`,
				`insert into looks (at, person_id, family_id, what) values (now(), '${leader.id}', '${familyId}', 'family')`,
				'truncate looks'
			])
				await expect(as(sql, words), words).rejects.toMatchObject({ code: '42501' });
		// Not even by mistake of whoever owns it all: what is too old goes as a whole.
		await expect(owner`update looks set what = 'lists' where family_id = ${familyId}`).rejects.toMatchObject({
			code: '42501'
		});
		expect(await rows(familyId)).toHaveLength(1);
	});
});

describe('R-42: the parents read theirs', () => {
	const mine = async (actor: Actor) => (await looks.ofMine(actor)).looks;

	test('R-42: by day and person, with what was seen', async () => {
		const { familyId, parent, mentor } = await makeFamily();
		await families.find(mentor, familyId);
		await families.all(mentor);
		const [line, ...others] = await mine(parent);
		expect(others).toEqual([]);
		expect(line).toMatchObject({ name: 'Mona', ground: 'assigned', parts: ['mentor', 'samvaer_worker'], many: 1 });
		expect(line!.whats).toEqual(['family', 'lists']);
	});

	test('R-42: nothing of what was the other parent’s alone, and nothing of another family', async () => {
		const { familyId, parent, otherParent, stranger, mentor } = await makeFamily();
		const [conversation] = await messages.ofFamily(otherParent, familyId);
		await messages.find(mentor, conversation!.id);
		expect(await mine(otherParent)).toMatchObject([{ whats: ['messages'] }]);
		expect(await mine(parent)).toEqual([]);
		expect(await mine(stranger)).toEqual([]);
	});

	test('R-42: fortnight by fortnight', async () => {
		const { familyId, parent, mentor } = await makeFamily();
		const begun = now();
		for (const days of [-40, -20, 0]) {
			travel(begun.add({ hours: 24 * days }));
			await families.find(mentor, familyId);
		}
		const first = await looks.ofMine(parent);
		const second = await looks.ofMine(parent, first.next);
		const third = await looks.ofMine(parent, second.next);
		expect([first.looks.length, second.looks.length, third.looks.length]).toEqual([1, 1, 1]);
		expect(third.next).toBeNull();
	});
});

describe('AB-16: bulk opening', () => {
	test('AB-16: fifty families an hour are flagged, and the next one waits', async () => {
		const { unitId, coordinator, familyId } = await makeFamily();
		const ids: string[] = [];
		for (let n = 0; n < 50; n++) ids.push(await insert('families', { unit_id: unitId, name: `Mange ${n}` }));
		for (const id of ids) await looks.look(coordinator, id, 'family');
		const flags = () =>
			owner`select kind from security_events where person_id = ${coordinator.id} and kind = 'odd_bulk'`;
		expect(await flags()).toHaveLength(1);
		const refused = await families.find(coordinator, familyId).catch((error: Error) => error);
		expect(refused).toMatchObject({ name: 'TooMany', code: 'tooManyFamilies' });
		expect((refused as unknown as { seconds: number }).seconds).toBeGreaterThan(3000);
		// What was opened before stays open, and lists go on.
		await families.find(coordinator, ids[0]!);
		await families.all(coordinator);
		travel(now().add({ minutes: 61 }));
		await families.find(coordinator, familyId);
		expect(await rows(familyId)).toMatchObject([{ what: 'lists' }, { what: 'family' }]);
	});
});
