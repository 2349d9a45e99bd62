import { expect, test } from 'vitest';
import { makeFamily } from '../../../tests/family.ts';
import * as answers from '../appointments/answers.server.ts';
import * as appointments from '../appointments/appointments.server.ts';
import * as overview from '../overview/overview.server.ts';
import { now, today, travel } from '../server/clock.ts';
import * as samvaer from './samvaer.server.ts';

type House = Awaited<ReturnType<typeof makeFamily>>;
const at = (hours: number) => now().add({ hours });

const plan = (house: House, hours: number, worker: { id: string }, details = {}) =>
	appointments.plan(house.coordinator, {
		...{ familyId: house.familyId, kind: 'samvaer', startsAt: at(hours), endsAt: at(hours + 1), placeId: house.roomId },
		...{ staffIds: [worker.id], parentIds: [house.parent.id], childIds: [house.child.id], bring: null },
		details: { supervision: 'supported', otherWorkerReason: 'Kursus', ...details }
	});

test('the coming visits tell who comes instead of the fixed worker, and which decisions end soon', async () => {
	const house = await makeFamily();
	const until = (weeks: number) => ({
		...{ supervision: 'supervised', decisionFrom: today().toString() },
		decisionTo: today().add({ weeks }).toString()
	});
	await plan(house, 30, house.mentor, until(5));
	await plan(house, 50, house.mentor, until(7));
	await plan(house, 70, house.otherMentor);
	const coming = await samvaer.coming(house.mentor);
	expect(coming.map(({ isOther, endsOn }) => [isOther, endsOn !== null])).toEqual([
		...[
			[false, true],
			[false, false],
			[true, false]
		]
	]);
	expect(await samvaer.coming(house.otherMentor)).toEqual([]);
	await expect(samvaer.coming(house.administrator)).rejects.toMatchObject({ name: 'NotFound' });
	expect(await overview.missing(house.mentor)).toHaveLength(3);
	expect(await overview.missing(house.otherMentor)).toEqual([]);
	expect(await overview.taskCount(house.mentor)).toBe(3);
	expect(await overview.taskCount(house.administrator)).toBe(0);
});

test('continuity counts the held visits only: with the fixed worker, of all', async () => {
	const house = await makeFamily();
	const start = now();
	travel(start.subtract({ hours: 24 * 20 }));
	try {
		await plan(house, 24, house.mentor);
		await plan(house, 48, house.mentor);
		await plan(house, 72, house.otherMentor);
		const off = await plan(house, 96, house.otherMentor);
		await appointments.cancel(house.coordinator, off, 'house', null);
		const no = await plan(house, 120, house.otherMentor);
		await answers.give(house.parent, no, { version: 1, answer: 'cannot', reason: null, suggestions: [] });
		await plan(house, 24 * 30, house.otherMentor);
	} finally {
		travel(null);
	}
	const expected = [{ familyId: house.familyId, familyName: 'Familie 1', caseId: null, held: 3, same: 2 }];
	expect(await samvaer.continuity(house.coordinator, 365)).toEqual(expected);
	expect(await samvaer.continuity(house.mentor, 365, [house.familyId])).toEqual(expected);
	expect(await samvaer.continuity(house.mentor, 365, [house.otherFamilyId])).toEqual([]);
	expect(await samvaer.continuity(house.otherMentor, 365)).toEqual([]);
	expect(await samvaer.continuity(house.coordinator, 5)).toEqual([]);
});
