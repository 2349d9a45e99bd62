import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import { now, travel } from '../server/clock.ts';
import { NotFound } from '../server/errors.ts';
import { openWorkerSql, type WorkerSql } from '../server/worker-sql.ts';
import { afterAll, beforeAll } from 'vitest';
import type { Target } from './aim.ts';
import { postPlanned } from './planned.server.ts';
import * as posting from './posting.server.ts';
import type { Given } from './reminder.ts';
import * as reminders from './reminders.server.ts';
import * as templates from './templates.server.ts';

type House = Awaited<ReturnType<typeof makeFamily>>;
let house: House;
let worker: WorkerSql;

beforeAll(() => {
	worker = openWorkerSql(process.env.WORKER_DATABASE_URL_FOR_TESTS!, 4);
});
afterAll(() => worker.end());
beforeEach(async () => {
	house = await makeFamily();
});
afterEach(() => travel(null));

const inHours = (hours: number) => now().add({ hours });
const content = (given: Partial<Given> = {}): Given => ({
	...{ kind: 'bring', what: 'Tur i skoven', bring: 'Regntøj', link: null, wholeDay: false, dueAt: inHours(72) },
	...given
});
const families = (...ids: string[]): Target => ({ unitId: null, aim: { kind: 'families', ids } });
const ofClass = (name = '2. B'): Target => ({
	unitId: house.unitId,
	aim: { kind: 'class', school: 'Engskolen', class: name }
});
const all = (): Target => ({ unitId: house.unitId, aim: { kind: 'unit' } });
const post = (target: Target, more: Partial<Parameters<typeof posting.post>[1]> = {}, actor = house.coordinator) =>
	posting.post(actor, { content: content(), target, key: randomUUID(), ...more });
const teach = () =>
	owner`update people set school = 'Engskolen', class = '2. B' where id in (${house.child.id}, ${house.otherChild.id})`;
const rows = (id: string) => owner`select * from reminders where id = ${id}`;
const eventsOf = async (id: string) =>
	(await owner`select kind, actor_id from events where subject_id = ${id} order by id`).map(
		(row) => row.kind as string
	);

describe('posting to many', () => {
	it('a class is the families of its children whom the poster follows, a unit all of them', async () => {
		await teach();
		expect((await posting.preview(house.coordinator, ofClass())).parents).toBe(3);
		expect((await posting.preview(house.mentor, ofClass())).families.map(({ name }) => name)).toEqual(['Familie 1']);
		expect((await posting.preview(house.mentor, all())).parents).toBe(2);
		const id = await post(ofClass());
		expect(await reminders.due(house.stranger)).toMatchObject([{ id }]);
		expect((await posting.choices(house.coordinator)).classes).toMatchObject([
			{ school: 'Engskolen', class: '2. B', families: 2 }
		]);
		const other = await makeFamily();
		for (const [actor, target] of [
			[house.coordinator, ofClass('3. A')],
			[house.coordinator, { unitId: other.unitId, aim: { kind: 'unit' } }],
			[house.administrator, all()],
			[house.parent, all()],
			[house.mentor, families(house.familyId, house.otherFamilyId)]
		] as const) {
			await expect(posting.preview(actor, target)).rejects.toThrow(NotFound);
			await expect(post(target, {}, actor)).rejects.toThrow(NotFound);
		}
	});

	it('says before who has no way but the app, and what each of them reads; a look posts nothing', async () => {
		await owner`update people set reads = 'ar' where id = ${house.stranger.id}`;
		await owner`insert into phone_consents ${owner({ person_id: house.parent.id, phone: '+4520000001', given_on: '2026-01-01', recorded_at: '2026-01-01', recorded_by: house.mentor.id })}`;
		const seen = await posting.preview(house.coordinator, all());
		expect(seen).toMatchObject({ parents: 3, unreachable: 2 });
		expect(seen.languages).toEqual([
			{ language: 'da', readers: 2 },
			{ language: 'ar', readers: 1 }
		]);
		expect(await owner`select 1 from reminders where unit_id = ${house.unitId}`).toHaveLength(0);
	});

	it('is one posting however often its form is sent, also at once', async () => {
		const key = randomUUID();
		const ids = await Promise.all([1, 2, 3].map(() => post(all(), { key })));
		expect(new Set(ids).size).toBe(1);
		expect(await post(all(), { key })).toBe(ids[0]);
		expect(await owner`select 1 from reminders where unit_id = ${house.unitId}`).toHaveLength(1);
		// The key is the poster's own.
		expect(await post(families(house.familyId), { key }, house.mentor)).not.toBe(ids[0]);
	});

	it('is refused when others are meant than those who were seen, and nobody gets anything', async () => {
		const { seen } = await posting.preview(house.coordinator, all());
		await owner`update family_people set ends_on = '2021-01-01' where person_id = ${house.otherParent.id}`;
		await expect(post(all(), { seen })).rejects.toMatchObject({ code: 'receiversChanged' });
		expect(await reminders.due(house.parent)).toEqual([]);
		await post(all(), { seen: (await posting.preview(house.coordinator, all())).seen });
	});

	it('shows each parent the words in the language they read, and the Danish ones beside', async () => {
		await owner`update people set reads = 'ar' where id = ${house.parent.id}`;
		await owner`update people set language = 'en' where id = ${house.otherParent.id}`;
		const translations = { ar: { what: 'رحلة إلى الغابة' }, so: { what: 'Socdaal' } };
		await post(all(), { content: content({ translations }) });
		expect(await reminders.due(house.parent)).toMatchObject([
			{ what: 'Tur i skoven', translation: { language: 'ar', what: 'رحلة إلى الغابة' } }
		]);
		const [plain] = await reminders.due(house.otherParent);
		expect(plain!.translation).toBeNull();
		expect(JSON.stringify(plain)).not.toContain('Socdaal');
	});
});

describe('posting later', () => {
	const plan = (target = all(), more = {}, actor = house.coordinator) =>
		post(target, { postAt: inHours(24), ...more }, actor);
	const run = () => postPlanned(worker);

	it('nobody but staff sees it until its time; then it is posted once, as whoever planned it, also by two workers', async () => {
		const id = await plan(families(house.familyId), {}, house.mentor);
		expect(await reminders.due(house.parent)).toEqual([]);
		expect((await reminders.planned(house.mentor)).map((one) => one.id)).toEqual([id]);
		expect((await reminders.planned(house.coordinator)).map((one) => one.id)).toEqual([id]);
		expect(await reminders.planned(house.otherMentor)).toEqual([]);
		await expect(reminders.find(house.otherMentor, id)).rejects.toThrow(NotFound);
		expect(await posting.expected(house.mentor, id)).toMatchObject({ parents: 2 });
		await run();
		expect(await reminders.due(house.parent)).toEqual([]);
		// The worker was down for three hours.
		travel(inHours(27));
		await Promise.all([run(), run(), run()]);
		expect(await reminders.due(house.parent)).toMatchObject([{ id, what: 'Tur i skoven' }]);
		expect(await eventsOf(id)).toEqual(['reminder_planned', 'reminder_posted']);
		const [event] = await owner`select actor_id from events where subject_id = ${id} and kind = 'reminder_posted'`;
		expect(event!.actor_id).toBe(house.mentor.id);
		expect(await reminders.planned(house.mentor)).toEqual([]);
	});

	it('a class is who is in it when it is posted', async () => {
		await teach();
		const id = await plan(ofClass());
		await owner`update people set class = '2. A' where id = ${house.otherChild.id}`;
		travel(inHours(25));
		await run();
		expect((await reminders.find(house.coordinator, id)).receivers).toHaveLength(2);
	});

	it('can be changed and called off, and posted at once instead; once, whatever the worker does', async () => {
		const [off, soon, later] = [await plan(), await plan(), await plan()];
		await reminders.withdraw(house.leader, off);
		await reminders.edit(house.leader, soon, content({ what: 'Tur til vandet' }), inHours(30));
		await expect(reminders.edit(house.leader, soon, content(), inHours(80))).rejects.toMatchObject({
			code: 'postAfterDue'
		});
		await posting.postNow(house.leader, later);
		await posting.postNow(house.leader, later);
		expect(await reminders.due(house.parent)).toMatchObject([{ id: later, editedAt: null }]);
		travel(inHours(26));
		await run();
		expect((await reminders.due(house.parent)).map(({ id }) => id)).toEqual([later]);
		travel(inHours(6));
		await run();
		expect((await reminders.due(house.parent)).map(({ what }) => what).sort()).toEqual([
			'Tur i skoven',
			'Tur til vandet'
		]);
		expect(await eventsOf(off)).toEqual(['reminder_planned', 'reminder_called_off']);
	});

	it('is refused, and a task, when whoever planned it may no longer; planned anew it goes', async () => {
		const own = await plan(families(house.familyId), {}, house.mentor);
		const late = await plan(families(house.familyId));
		await owner`update family_people set ends_on = app.today() where person_id = ${house.mentor.id}`;
		travel(inHours(25));
		await run();
		expect((await rows(own))[0]).toMatchObject({ refusal: 'notYours', posted_at: null });
		expect(await reminders.due(house.parent)).toMatchObject([{ id: late }]);
		expect((await reminders.planned(house.coordinator, true)).map((one) => one.id)).toEqual([own]);
		await run();
		await posting.postNow(house.coordinator, own);
		expect(await reminders.planned(house.coordinator, true)).toEqual([]);
		expect(await reminders.due(house.parent)).toHaveLength(2);
	});

	it('is refused when what it is about is over, or its poster has left', async () => {
		const over = await plan(all(), { content: content({ dueAt: inHours(30) }) });
		const left = await plan(families(house.otherFamilyId), { postAt: inHours(40) }, house.otherMentor);
		await owner`update staff_roles set ends_on = app.today() where person_id = ${house.otherMentor.id}`;
		travel(inHours(50));
		await run();
		expect((await rows(over))[0]).toMatchObject({ refusal: 'past' });
		expect((await rows(left))[0]).toMatchObject({ refusal: 'notAllowed' });
	});
});

describe('templates', () => {
	const text = { ...content(), note: null, remind: ['week' as const], translations: { en: { what: 'A walk' } } };
	it('come with a unit, are kept by its coordinators and leaders, and used by all who follow families', async () => {
		expect((await templates.all(house.mentor)).map(({ what }) => what)).toEqual([
			'Forældremøde',
			'Husk madpakke og regntøj',
			'Skift adgangskode på forældreintra'
		]);
		const { dueAt: _, ...given } = text;
		const id = await templates.add(house.leader, house.unitId, given);
		expect(await templates.find(house.mentor, id)).toMatchObject({ ...given, editable: false, madeBy: 'Lis' });
		await templates.change(house.coordinator, id, { ...given, what: 'Tur til vandet' });
		const other = await makeFamily();
		for (const actor of [house.mentor, other.leader, house.parent]) {
			await expect(templates.change(actor, id, given)).rejects.toThrow(NotFound);
			await expect(templates.retire(actor, id)).rejects.toThrow(NotFound);
			await expect(templates.add(actor, house.unitId, given)).rejects.toThrow(NotFound);
		}
		await expect(templates.find(other.leader, id)).rejects.toThrow(NotFound);
		await templates.retire(house.leader, id);
		await expect(templates.find(house.mentor, id)).rejects.toThrow(NotFound);
		await expect(templates.all(house.administrator)).rejects.toThrow(NotFound);
	});
});
