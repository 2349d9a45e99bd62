import { afterAll, describe, expect, test } from 'vitest';
import { makeFamily } from '../../../tests/family.ts';
import * as agenda from '../agenda/agenda.server.ts';
import * as answers from '../appointments/answers.server.ts';
import * as appointments from '../appointments/appointments.server.ts';
import * as conflicts from '../conflicts/conflicts.server.ts';
import * as families from '../families/families.server.ts';
import { now, today, travel, zone } from '../server/clock.ts';
import { as, sql } from '../server/db.ts';
import * as cases from './cases.server.ts';
import { workerOn } from './case.ts';
import * as handOvers from './hand-over.server.ts';
import * as pauses from './pauses.server.ts';

type House = Awaited<ReturnType<typeof makeFamily>>;
afterAll(() => travel(null));

const day = (days: number) => today().add({ days });
const at = (days: number, time = '10:00') =>
	day(days)
		.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
		.toInstant();

const facts = (house: House, given: Partial<cases.NewCase> = {}): cases.NewCase => ({
	...{ familyId: house.familyId, childId: house.child.id, parentIds: [house.parent.id], workerId: house.mentor.id },
	...{ supervision: 'supervised', decisionFrom: day(-10), decisionTo: day(60), placeId: house.roomId },
	...{ minutes: 90, everyWeeks: 2, ...given }
});
const visit = (house: House, days: number, given: Partial<appointments.Plan> = {}) =>
	appointments.plan(house.coordinator, {
		...{
			familyId: house.familyId,
			kind: 'samvaer',
			startsAt: at(days),
			endsAt: at(days, '11:00'),
			placeId: house.roomId
		},
		...{ staffIds: [house.mentor.id], parentIds: [house.parent.id], childIds: [house.child.id], bring: null },
		...{ details: { supervision: 'supervised', decisionFrom: '2020-01-01', decisionTo: '2020-02-01' }, ...given }
	});

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

describe('handing over', () => {
	const wish = (house: House, given: Partial<handOvers.HandOver> = {}): handOvers.HandOver => ({
		...{ workerId: house.otherMentor.id, from: day(10), reason: 'Mona flytter' },
		introduction: { startsAt: at(8), endsAt: at(8, '10:30'), placeId: house.roomId },
		...given
	});

	test('introduces the new worker and moves the visits from that day on: asked again, told by name', async () => {
		const house = await makeFamily();
		const id = await cases.open(house.coordinator, facts(house));
		const [before, after] = [await visit(house, 6), await visit(house, 12)];
		await answers.give(house.parent, after, { version: 1, answer: 'coming', reason: null, suggestions: [] });
		await expect(handOvers.handOver(house.mentor, id, wish(house))).rejects.toMatchObject({ name: 'NotFound' });
		expect(await handOvers.handOver(house.coordinator, id, wish(house))).toEqual([]);
		const seen = async (one: string) => {
			const { appointment } = await agenda.meet(house.parent, one);
			return [appointment.version, appointment.people.filter(({ part }) => part === 'staff').map(({ name }) => name)];
		};
		expect(await seen(before)).toEqual([1, ['Mona']]);
		expect(await seen(after)).toEqual([2, ['Niels']]);
		expect((await appointments.one(house.parent, after)).answers).toEqual([]);
		// No longer "another than usual": from that day on it is the usual one.
		expect((await agenda.meet(house.parent, after)).fixedWorker?.name).toBe('Niels');
		expect((await agenda.meet(house.parent, before)).fixedWorker?.name).toBe('Mona');
		const coming = await appointments.upcoming(house.parent);
		expect(coming.map(({ people }) => people.filter(({ part }) => part === 'staff').map(({ name }) => name))).toEqual([
			['Mona'],
			['Mona', 'Niels'],
			['Niels']
		]);
		expect(await cases.own(house.parent)).toMatchObject([{ workerName: 'Mona', nextWorkerName: 'Niels' }]);
		const found = await cases.find(house.coordinator, id);
		expect([workerOn(found, day(9))?.name, workerOn(found, day(10))?.name]).toEqual(['Mona', 'Niels']);
		// The new one may look from the introduction on, the former until the change.
		await expect(cases.find(house.otherMentor, id)).rejects.toMatchObject({ name: 'NotFound' });
		travel(at(8, '08:00'));
		await cases.find(house.otherMentor, id);
		travel(null);
		await expect(
			handOvers.handOver(house.coordinator, id, wish(house, { workerId: house.mentor.id, from: day(9) }))
		).rejects.toMatchObject({ code: 'handOverSoon' });
	});

	test('is all or nothing, and names what stands in the way', async () => {
		const house = await makeFamily();
		const id = await cases.open(house.coordinator, facts(house));
		const [first, second] = [await visit(house, 12), await visit(house, 14)];
		await appointments.plan(house.coordinator, {
			...{ familyId: house.otherFamilyId, kind: 'mentor_meeting', startsAt: at(14, '10:30'), endsAt: at(14, '12:00') },
			...{ staffIds: [house.otherMentor.id], parentIds: [house.stranger.id], childIds: [], placeId: null },
			...{ bring: null, details: {} }
		});
		const found = await handOvers.handOver(house.coordinator, id, wish(house));
		expect(found).toMatchObject([{ isIntroduction: false, conflicts: [{ type: 'staff', name: 'Niels' }] }]);
		expect(found[0]!.startsAt.equals(at(14))).toBe(true);
		for (const one of [first, second]) expect((await appointments.one(house.parent, one)).version).toBe(1);
		expect(workerOn(await cases.find(house.coordinator, id), day(20))?.name).toBe('Mona');
		expect(await appointments.upcoming(house.parent)).toHaveLength(2);
		const late = wish(house, { introduction: { startsAt: at(61), endsAt: at(61, '10:30'), placeId: null } });
		expect((await handOvers.handOver(house.coordinator, id, late))[0]).toMatchObject({
			...{ isIntroduction: true, conflicts: [{ type: 'decision' }] }
		});
		const same = wish(house, { workerId: house.mentor.id });
		await expect(handOvers.handOver(house.coordinator, id, same)).rejects.toMatchObject({ code: 'sameWorker' });
	});
});

describe('a pause', () => {
	const planned = { from: day(4), until: day(20) };

	test('cancels what lies in it once somebody has seen it and agreed, in neutral words', async () => {
		const house = await makeFamily();
		const id = await cases.open(house.coordinator, facts(house));
		const [inside, outside] = [await visit(house, 10), await visit(house, 21)];
		const visits = await pauses.pause(house.mentor, id, planned, '');
		expect(visits.map((one) => one.id)).toEqual([inside]);
		expect((await cases.find(house.mentor, id)).pauses).toEqual([]);
		expect(await pauses.pause(house.mentor, id, planned, pauses.agreement(visits))).toEqual([]);
		const cancelled = (await appointments.one(house.parent, inside)).cancelled;
		expect(cancelled).toMatchObject({
			byWhom: 'house',
			reason: expect.stringMatching(/^Samvær holder pause til og med /)
		});
		expect((await appointments.one(house.parent, outside)).cancelled).toBeNull();
		await expect(pauses.pause(house.mentor, id, { from: day(20), until: day(22) }, '')).rejects.toMatchObject({
			code: 'alreadyPaused'
		});
	});

	test('refuses visits on its days, tells so among the conflicts, and can be lifted', async () => {
		const house = await makeFamily();
		const id = await cases.open(house.coordinator, facts(house, { supervision: 'supported' }));
		await pauses.pause(house.coordinator, id, planned, '');
		const supported = { details: { supervision: 'supported' } } as const;
		for (const days of [4, 20])
			await expect(visit(house, days, supported)).rejects.toMatchObject({ code: 'samvaerPaused' });
		const wish = {
			...{ familyId: house.familyId, kind: 'samvaer' as const, staffIds: [], placeId: null, ...supported },
			...{ parentIds: [house.parent.id], childIds: [house.child.id] }
		};
		const slots = [3, 4, 20].map((days) => ({ startsAt: at(days), endsAt: at(days, '11:00') }));
		const found = await conflicts.find(house.coordinator, wish, slots);
		expect(found.map((list) => list.some(({ type }) => type === 'pause'))).toEqual([false, true, true]);
		const [pause] = (await cases.find(house.mentor, id)).pauses;
		await expect(pauses.lift(house.otherMentor, id, pause!.id)).rejects.toMatchObject({ name: 'NotFound' });
		await pauses.lift(house.mentor, id, pause!.id);
		await expect(pauses.lift(house.mentor, id, pause!.id)).rejects.toMatchObject({ name: 'NotFound' });
		await visit(house, 10, supported);
	});
});
