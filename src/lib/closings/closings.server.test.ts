import { randomUUID } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import * as appointments from '../appointments/appointments.server.ts';
import * as families from '../families/families.server.ts';
import * as help from '../help/help.server.ts';
import * as messages from '../messages/messages.server.ts';
import { now, today, travel } from '../server/clock.ts';
import * as sessions from '../sessions/sessions.server.ts';
import * as day from '../today/today.server.ts';
import * as closings from './closings.server.ts';

await vi.hoisted(async () => (await import('../../../tests/own-database.ts')).ownDatabase());

afterEach(() => travel(null));

const gone = { name: 'NotFound' };
const endDue = () => owner`select app.end_due(${now().toString()}, ${today().toString()})`;

async function withAppointment() {
	const family = await makeFamily();
	const startsAt = now().add({ hours: 50 });
	const id = await appointments.plan(family.coordinator, {
		...{ familyId: family.familyId, kind: 'follow_up' as const, startsAt, endsAt: startsAt.add({ hours: 1 }) },
		...{ placeId: family.roomId, staffIds: [family.mentor.id], parentIds: [family.parent.id], childIds: [] },
		...{ bring: null, details: {}, holdAnyway: true }
	});
	return { ...family, id };
}

test('R-09: a closed family is in no list, staff are out, and parents read for thirty days but write no more', async () => {
	const family = await withAppointment();
	const { coordinator, leader, mentor, parent, otherParent, familyId, id } = family;
	const conversation = await messages.conversationOf(parent, familyId);
	await messages.send(parent, conversation.id, { body: 'Tak for det hele', clientKey: randomUUID() });
	await owner`insert into calendar_feeds (person_id, token_hash, device, made_at) values (${parent.id}, ${randomUUID()}, 'iphone', now())`;
	const token = await sessions.open(parent.id, 'own', 'Firefox on Android');
	expect((await closings.page(leader, familyId)).checklist).toEqual({
		...{ appointments: 1, requests: 0, unread: 1, unfiled: 1 }
	});
	const wish = { on: today(), mayRead: true };
	for (const actor of [mentor, family.otherMentor, family.administrator, parent]) {
		await expect(closings.close(actor, familyId, wish)).rejects.toMatchObject(gone);
		await expect(closings.all(actor)).rejects.toMatchObject(gone);
	}
	await expect(closings.close(coordinator, familyId, wish)).rejects.toMatchObject({ code: 'appointmentsAhead' });
	expect(await closings.cancelAll(coordinator, familyId, 'Vi er færdige.')).toBe(1);
	expect((await appointments.one(parent, id)).cancelled).toBeTruthy();
	await closings.close(coordinator, familyId, wish);

	await expect(families.find(mentor, familyId)).rejects.toMatchObject(gone);
	await expect(families.find(leader, familyId)).rejects.toMatchObject(gone);
	await expect(messages.find(mentor, conversation.id)).rejects.toMatchObject(gone);
	expect((await messages.conversations(leader)).map(({ familyId: one }) => one)).not.toContain(familyId);
	expect(await messages.unreadCount(leader)).toBe(0);
	expect((await families.all(leader)).families.map(({ id: one }) => one)).not.toContain(familyId);
	expect((await messages.find(parent, conversation.id)).messages).toHaveLength(1);
	expect((await day.find(parent)).closedUntil?.toString()).toBe(today().add({ days: 30 }).toString());
	const late = messages.send(parent, conversation.id, { body: 'Hej', clientKey: randomUUID() });
	await expect(late).rejects.toMatchObject({ code: 'familyClosed' });
	await expect(help.ask(parent, { wish: 'help', topic: 'other' })).rejects.toMatchObject({ code: 'familyClosed' });
	const feeds = await owner`select 1 from calendar_feeds where person_id = ${parent.id} and revoked_at is null`;
	expect(feeds).toHaveLength(0);

	travel(now().add({ hours: 24 * 31 + 2 }));
	await expect(messages.find(parent, conversation.id)).rejects.toMatchObject(gone);
	await owner`insert into accounts (person_id, email, password_hash) values (${otherParent.id}, ${`${randomUUID()}@x.example`}, 'x')`;
	await endDue();
	await endDue();
	expect(await owner`select app.listener('x', now()) as id`).toEqual([{ id: null }]);
	expect(await sessions.find(token)).toBeNull();
	const shut = await owner`select disabled_at is not null as shut from accounts where person_id = ${otherParent.id}`;
	expect(shut).toEqual([{ shut: true }]);

	await expect(closings.reopen(mentor, familyId, 'Nej')).rejects.toMatchObject(gone);
	await closings.reopen(leader, familyId, 'De kommer igen.');
	for (const actor of [mentor, leader]) expect((await families.find(actor, familyId)).id).toBe(familyId);
	await messages.send(parent, conversation.id, { body: 'Hej igen', clientKey: randomUUID() });
	expect(await owner`select disabled_at from accounts where person_id = ${otherParent.id}`).toEqual([
		{ disabled_at: null }
	]);
	expect(await closings.all(leader)).toEqual([]);
});

test('a coming closing changes nothing before its day, and a parent of another family stays', async () => {
	const family = await makeFamily();
	const { leader, mentor, parent, familyId, otherFamilyId } = family;
	await owner`insert into family_people (family_id, person_id, part, starts_on) values (${otherFamilyId}, ${parent.id}, 'parent', '2020-01-01')`;
	await owner`insert into accounts (person_id, email, password_hash) values (${parent.id}, ${`${randomUUID()}@x.example`}, 'x')`;
	await closings.close(leader, familyId, { on: today().add({ days: 2 }), mayRead: false });
	await expect(closings.close(leader, familyId, { on: today(), mayRead: true })).rejects.toMatchObject({
		code: 'familyClosed'
	});
	expect((await families.find(mentor, familyId)).id).toBe(familyId);
	expect((await day.find(parent)).closedUntil).toBeNull();
	travel(now().add({ hours: 48 }));
	await expect(families.find(mentor, familyId)).rejects.toMatchObject(gone);
	await endDue();
	expect((await families.all(leader)).families.map(({ id }) => id)).not.toContain(familyId);
	await expect(messages.conversationOf(parent, familyId)).rejects.toMatchObject(gone);
	expect((await messages.conversationOf(parent, otherFamilyId)).familyId).toBe(otherFamilyId);
	expect(await owner`select disabled_at from accounts where person_id = ${parent.id}`).toEqual([{ disabled_at: null }]);
	expect((await closings.all(leader))[0]).toMatchObject({ familyId, by: 'Lis' });
});
