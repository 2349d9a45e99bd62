import { afterAll, describe, expect, test } from 'vitest';
import { makeFamily } from '../../../tests/family.ts';
import { at, day, facts, visit, type House } from '../../../tests/samvaer.ts';
import * as agenda from '../agenda/agenda.server.ts';
import * as answers from '../appointments/answers.server.ts';
import * as appointments from '../appointments/appointments.server.ts';
import * as conflicts from '../conflicts/conflicts.server.ts';
import { travel } from '../server/clock.ts';
import * as cases from './cases.server.ts';
import { workerOn } from './case.ts';
import * as handOvers from './hand-over.server.ts';
import * as pauses from './pauses.server.ts';

afterAll(() => travel(null));

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
