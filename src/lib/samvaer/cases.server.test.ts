import { describe, expect, test } from 'vitest';
import { makeFamily } from '../../../tests/family.ts';
import { day, facts, visit } from '../../../tests/samvaer.ts';
import * as appointments from '../appointments/appointments.server.ts';
import * as families from '../families/families.server.ts';
import { now, today } from '../server/clock.ts';
import { as, sql } from '../server/db.ts';
import * as cases from './cases.server.ts';
import * as pauses from './pauses.server.ts';

describe('a case', () => {
	test('is opened by those who lead the unit, once for a child and parent, and with their own people', async () => {
		const house = await makeFamily();
		for (const actor of [house.mentor, house.administrator, house.parent, house.otherMentor])
			await expect(cases.open(actor, facts(house))).rejects.toMatchObject({ name: 'NotFound' });
		const foreign = [
			{ childId: house.otherChild.id },
			{ childId: house.parent.id },
			{ parentIds: [house.stranger.id] },
			{ parentIds: [] },
			{ workerId: house.parent.id },
			{ placeId: house.parent.id }
		];
		for (const given of foreign)
			await expect(cases.open(house.coordinator, facts(house, given))).rejects.toMatchObject({ name: 'NotFound' });
		const id = await cases.open(house.leader, facts(house));
		await expect(cases.open(house.leader, facts(house))).rejects.toMatchObject({ code: 'caseExists' });
		await cases.open(house.leader, facts(house, { parentIds: [house.otherParent.id] }));
		expect(await cases.find(house.mentor, id)).toMatchObject({ childName: 'Alma', minutes: 90, everyWeeks: 2 });
		for (const actor of [house.otherMentor, house.administrator, house.parent])
			await expect(cases.find(actor, id)).rejects.toMatchObject({ name: 'NotFound' });
	});

	test('decides kind, period and worker of its visits, whatever the form says', async () => {
		const house = await makeFamily();
		await cases.open(house.coordinator, facts(house, { workerId: house.otherMentor.id }));
		const own = { staffIds: [house.otherMentor.id] };
		const id = await visit(house, 20, own);
		const { details } = await appointments.one(house.parent, id);
		expect(details).toMatchObject({ decisionFrom: day(-10).toString(), decisionTo: day(60).toString() });
		await expect(visit(house, 61, own)).rejects.toMatchObject({ code: 'outsideDecision' });
		await expect(visit(house, 21, { ...own, details: { supervision: 'supported' } })).rejects.toMatchObject({
			code: 'notAsDecided'
		});
		await expect(visit(house, 21)).rejects.toMatchObject({ code: 'reasonNeeded' });
		// The family's list follows, and with it the right to look.
		expect((await families.planningChoices(house.otherMentor, house.familyId)).workerId).toBe(house.otherMentor.id);
	});

	test('gives its coming visits a longer period, and refuses one that they lie outside', async () => {
		const house = await makeFamily();
		const given = facts(house);
		const id = await cases.open(house.coordinator, given);
		const planned = await visit(house, 50);
		await expect(cases.edit(house.mentor, id, { ...given, decisionTo: day(40) })).rejects.toMatchObject({
			code: 'visitsOutside'
		});
		await cases.edit(house.mentor, id, { ...given, decisionTo: day(100) });
		expect(await appointments.one(house.parent, planned)).toMatchObject({
			...{ version: 1, details: { decisionTo: day(100).toString() } }
		});
		await cases.edit(house.mentor, id, { ...given, supervision: 'supported' });
		expect(await appointments.one(house.parent, planned)).toMatchObject({
			...{ version: 2, details: { supervision: 'supported' } }
		});
	});

	test('ends when no visit is left, and its worker’s part in the family ends with it', async () => {
		const house = await makeFamily();
		const id = await cases.open(house.coordinator, facts(house, { workerId: house.otherMentor.id }));
		const planned = await visit(house, 5, { staffIds: [house.otherMentor.id] });
		await expect(cases.end(house.coordinator, id, today())).rejects.toMatchObject({ code: 'visitsAfter' });
		await expect(cases.end(house.otherMentor, id, today())).rejects.toMatchObject({ name: 'NotFound' });
		await appointments.cancel(house.coordinator, planned, 'house', null);
		await cases.end(house.coordinator, id, today());
		await expect(cases.find(house.otherMentor, id)).rejects.toMatchObject({ name: 'NotFound' });
		await expect(cases.end(house.coordinator, id, today())).rejects.toMatchObject({ code: 'caseEnded' });
		expect(await cases.own(house.parent)).toEqual([]);
	});

	test('says which of its parents may know where', async () => {
		const house = await makeFamily();
		const both = [house.parent.id, house.otherParent.id];
		const id = await cases.open(house.coordinator, facts(house, { placeId: house.childHomeId, parentIds: both }));
		const knows = async () => (await cases.find(house.mentor, id)).parents.map((one) => [one.name, one.knowsPlace]);
		expect(await knows()).toEqual([
			['Bo', false],
			['Ida', true]
		]);
		await cases.tellPlace(house.mentor, id, [house.otherParent.id]);
		expect(await knows()).toEqual([
			['Bo', true],
			['Ida', false]
		]);
		for (const [actor, knowers] of [
			[house.mentor, [house.stranger.id]],
			[house.otherMentor, both]
		] as const)
			await expect(cases.tellPlace(actor, id, knowers)).rejects.toMatchObject({ name: 'NotFound' });
	});
});

test('a parent gets the neutral facts of the own samvær: no other parent, no place, no row', async () => {
	const house = await makeFamily();
	const both = [house.parent.id, house.otherParent.id];
	const id = await cases.open(house.coordinator, facts(house, { placeId: house.childHomeId, parentIds: both }));
	await pauses.pause(house.coordinator, id, { from: day(3), until: day(9) }, '');
	const [own] = await cases.own(house.otherParent);
	expect(own).toMatchObject({
		childName: 'Alma',
		supervision: 'supervised',
		workerName: 'Mona',
		minutes: 90,
		everyWeeks: 2
	});
	expect(own!.pausedUntil!.equals(day(9))).toBe(true);
	expect(JSON.stringify(own)).not.toMatch(/Ida|Hjemme|Hemmelig/);
	expect(JSON.stringify(own)).not.toContain(house.childHomeId);
	expect(await cases.own(house.stranger)).toEqual([]);
	const tables = ['samvaer_cases', 'samvaer_parents', 'samvaer_workers', 'samvaer_pauses'];
	for (const actor of [house.parent, house.stranger, house.otherMentor, house.administrator])
		for (const table of tables)
			expect(await as(actor, () => sql`select 1 from ${sql(table)} where true`), table).toHaveLength(0);
	// A mentor of the family reads them, and can't make anybody a worker.
	expect(await as(house.mentor, () => sql`select 1 from samvaer_cases`)).toHaveLength(1);
	const row = { caseId: id, personId: house.otherMentor.id, startsOn: day(5), madeAt: now(), madeBy: house.mentor.id };
	await expect(as(house.mentor, () => sql`insert into samvaer_workers ${sql(row)}`)).rejects.toThrow();
});
