import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { owner } from '../../../tests/family.ts';
import { at, begin, family, plan, planVisit, states, tell, useTelling } from '../../../tests/notifications/telling.ts';
import * as answers from '../appointments/answers.server.ts';
import * as attendance from '../attendance/attendance.server.ts';
import * as messages from '../messages/messages.server.ts';
import * as overview from '../overview/overview.server.ts';
import { travel } from '../server/clock.ts';
import * as notifications from './notifications.server.ts';
import { reachOfItem } from './reach.server.ts';

await vi.hoisted(async () => (await import('../../../tests/own-database.ts')).ownDatabase());
useTelling();

test('what is read, answered or looked at is no news any more, and staff see that it has arrived', async () => {
	await begin();
	const { parent, mentor, familyId } = family;
	const visit = await planVisit([parent], at('16:00', 7));
	const { id } = await messages.conversationOf(parent, familyId);
	await messages.send(mentor, id, { body: 'Hej', clientKey: randomUUID() });
	await plan();
	await tell();
	const left = () => notifications.seePage(parent, '/');
	expect((await left()).toSorted()).toEqual([`/appointments/${visit}`, `/messages/${id}`]);
	const words = async (item: string) => (await reachOfItem(mentor, item, '/staff', 'da')).map(({ reach }) => reach);
	expect([await words(visit), await words(id)]).toEqual([['unknown'], ['unknown']]);
	await messages.markRead(parent, id, 1);
	expect(await left()).toEqual([`/appointments/${visit}`]);
	await answers.give(parent, visit, { version: 1, answer: 'coming', reason: null, suggestions: [] });
	expect(await left()).toEqual([]);
	expect([await words(visit), await words(id)]).toEqual([['reached'], ['reached']]);
	// The reminder that is still to come is news then, until the page has been looked at.
	travel(at('16:01', 4));
	await tell();
	expect(await left()).toEqual([`/appointments/${visit}`]);
	expect(await notifications.seePage(parent, `/appointments/${visit}`)).toEqual([]);
	expect(await notifications.unseen(parent)).toBe(0);
});

test('parents to call are counted for their own staff', async () => {
	await begin();
	const { parent, otherParent, mentor, otherMentor, coordinator, leader, unitId, familyId } = family;
	const time = at('10:00').toString();
	const row = (personId: string) => ({
		...{ person_id: personId, unit_id: unitId, family_id: familyId, why: 'moved', item_kind: 'appointment' },
		...{ item_id: randomUUID(), version: 2, made_at: time, for_at: time, due_at: time, since: time, state: 'failed' },
		...{ useful_until: at('12:00', 1).toString(), settled_at: time }
	});
	await owner`insert into notifications ${owner([row(parent.id), row(parent.id), row(otherParent.id)])}`;
	const count = (who: typeof mentor) => overview.toCall(who);
	expect(await Promise.all([mentor, coordinator, leader, otherMentor].map(count))).toEqual([2, 2, 2, 0]);
	const tasks = await overview.taskCount(mentor);
	const [first] = await notifications.unreached(mentor);
	await notifications.called(mentor, first!.id);
	expect(await count(mentor)).toBe(1);
	expect(await overview.taskCount(mentor)).toBe(tasks - 1);
});

test('after an absence there is one kind message, three at the most, and they begin anew when one has met', async () => {
	await begin();
	const { parent, mentor } = family;
	const kind = () => states(parent.id).then((all) => all.filter((one) => one.startsWith('absence')));
	const become = async (outcome: 'parent_absent' | 'held', days: number) => {
		travel(at('10:00', days - 1));
		const id = await planVisit([parent], at('12:00', days));
		travel(at('14:00', days));
		await attendance.record(mentor, [{ appointmentId: id, outcome, parentId: parent.id }]);
		await plan();
		return id;
	};
	await become('parent_absent', 2);
	expect(await kind()).toEqual(['absence pending']);
	travel(at('09:59', 3));
	await tell();
	expect(await kind()).toEqual(['absence pending']);
	travel(at('10:00', 3));
	await tell();
	expect(await kind()).toEqual(['absence sent']);
	// Recorded again, planned again: still one.
	for (const days of [6, 8]) await become('parent_absent', days);
	travel(at('10:00', 20));
	await tell();
	expect(await kind()).toHaveLength(3);
	await become('parent_absent', 21);
	expect(await kind()).toHaveLength(3);
	await become('held', 22);
	const id = await become('parent_absent', 23);
	expect(await kind()).toHaveLength(4);
	// Written down by mistake: nobody is asked how it goes.
	await attendance.record(mentor, [{ appointmentId: id, outcome: 'held', parentId: null }]);
	travel(at('12:00', 24));
	await tell();
	expect((await kind()).at(-1)).toBe('absence dropped corrected');
});
