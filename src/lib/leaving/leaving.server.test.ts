import { createHash, randomUUID } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import * as people from '../administration/people.server.ts';
import * as appointments from '../appointments/appointments.server.ts';
import * as answerers from '../answerers/answerers.server.ts';
import * as families from '../families/families.server.ts';
import * as messages from '../messages/messages.server.ts';
import { now, today, travel, zone } from '../server/clock.ts';
import { as } from '../server/db.ts';
import * as sessions from '../sessions/sessions.server.ts';
import * as leaving from './leaving.server.ts';

await vi.hoisted(async () => (await import('../../../tests/own-database.ts')).ownDatabase());

afterEach(() => travel(null));

const gone = { name: 'NotFound' };
const hash = (token: string) => createHash('sha256').update(token).digest('hex');
const endDue = () => owner`select app.end_due(${now().toString()}, ${today().toString()})`;

test('AB-14, R-09: after the last day everything is shut to the second, and what was written keeps the name', async () => {
	const { administrator, mentor, parent, familyId } = await makeFamily();
	const midnight = today().add({ days: 1 }).toZonedDateTime(zone).toInstant();
	travel(midnight.subtract({ minutes: 20 }));
	const given = await people.giveSignIn(administrator, mentor.id, `${randomUUID()}@x.example`, null);
	const session = await sessions.signIn(given.email, given.password, 'own', 'pc');
	await owner`insert into calendar_feeds (person_id, token_hash, device, made_at) values (${mentor.id}, ${randomUUID()}, 'iphone', now())`;
	const { id } = await messages.conversationOf(parent, familyId);
	await messages.send(mentor, id, { body: 'Vi ses', clientKey: randomUUID() });
	await leaving.setLastDay(administrator, mentor.id, today());
	const later = await sessions.signIn(given.email, given.password, 'own', 'pc');

	travel(midnight.subtract({ seconds: 1 }));
	for (const one of [session, later])
		expect(await owner`select app.listener(${hash(one!.token!)}, ${now().toString()}) as id`).toEqual([
			{ id: mentor.id }
		]);
	expect((await families.find(mentor, familyId)).id).toBe(familyId);
	travel(midnight);
	for (const one of [session, later])
		expect(await owner`select app.listener(${hash(one!.token!)}, ${now().toString()}) as id`).toEqual([{ id: null }]);
	await expect(families.find(mentor, familyId)).rejects.toMatchObject(gone);
	await endDue();
	await endDue();
	expect(await sessions.signIn(given.email, given.password, 'own', 'pc')).toBeNull();
	const [left] =
		await owner`select (select count(*)::int from calendar_feeds where person_id = ${mentor.id} and revoked_at is null) as feeds,
		(select count(*)::int from events where subject_id = ${mentor.id} and kind = 'access_ended') as ended`;
	expect(left).toEqual({ feeds: 0, ended: 1 });
	expect((await messages.find(parent, id)).messages.at(-1)?.authorName).toBe('Mona');
});

test('each family is handed on with its mentor, conversations and the appointments after the last day', async () => {
	const family = await makeFamily();
	const { administrator, coordinator, mentor, otherMentor, parent, familyId, roomId } = family;
	const plan = (days: number) => {
		const startsAt = today().add({ days }).toZonedDateTime({ timeZone: zone, plainTime: '10:00' }).toInstant();
		return appointments.plan(coordinator, {
			...{ familyId, kind: 'follow_up' as const, startsAt, endsAt: startsAt.add({ hours: 1 }), placeId: roomId },
			...{ staffIds: [mentor.id], parentIds: [parent.id], childIds: [], bring: null, details: {}, holdAnyway: true }
		});
	};
	const [before, after] = [await plan(2), await plan(9)];
	const { id } = await messages.conversationOf(parent, familyId);
	await answerers.handOn(coordinator, id, { personId: mentor.id, from: today() });
	await leaving.setLastDay(administrator, mentor.id, today().add({ days: 5 }));
	const shown = await leaving.page(coordinator, mentor.id);
	expect(shown.held).toMatchObject([{ familyId, isMentor: true, appointments: 2, conversations: 1 }]);
	// An administrator sees that there is something, and hands nothing on (AB-15).
	expect(await leaving.page(administrator, mentor.id)).toMatchObject({ leads: false, candidates: [], cases: [] });
	for (const actor of [administrator, mentor, parent, otherMentor])
		await expect(leaving.handOn(actor, mentor.id, familyId, otherMentor.id)).rejects.toMatchObject(gone);
	await expect(leaving.handOn(coordinator, mentor.id, familyId, administrator.id)).rejects.toMatchObject(gone);

	expect(await leaving.handOn(coordinator, mentor.id, familyId, otherMentor.id)).toBe(0);
	const staffOf = async (one: string) =>
		(await appointments.one(coordinator, one)).people.filter(({ part }) => part === 'staff').map((who) => who.id);
	expect([await staffOf(before), await staffOf(after)]).toEqual([[mentor.id], [otherMentor.id]]);
	expect((await appointments.one(coordinator, after)).version).toBe(2);
	expect((await messages.find(parent, id)).conversation.answeredBy?.name).toBe('Niels');
	expect((await families.find(otherMentor, familyId)).id).toBe(familyId);
	expect((await families.find(mentor, familyId)).id).toBe(familyId);
	travel(now().add({ hours: 24 * 6 }));
	await expect(families.find(mentor, familyId)).rejects.toMatchObject(gone);
});

test('who stays after all keeps the roles, and nobody else says who stops', async () => {
	const family = await makeFamily();
	const { administrator, mentor, familyId } = family;
	for (const actor of [family.leader, family.coordinator, mentor, family.parent]) {
		await expect(leaving.setLastDay(actor, mentor.id, today())).rejects.toMatchObject(gone);
		await expect(leaving.withdraw(actor, mentor.id)).rejects.toMatchObject(gone);
		expect(await as(actor, async () => leaving.leavers(actor))).toEqual([]);
	}
	await expect(leaving.setLastDay(administrator, administrator.id, today())).rejects.toMatchObject({
		code: 'ownAccess'
	});
	await expect(leaving.setLastDay(administrator, mentor.id, today().subtract({ days: 1 }))).rejects.toMatchObject({
		code: 'dayPast'
	});
	await leaving.setLastDay(administrator, mentor.id, today().add({ days: 3 }));
	await leaving.setLastDay(administrator, mentor.id, today().add({ days: 1 }));
	expect(await leaving.leavers(family.leader)).toMatchObject([{ name: 'Mona', by: 'Ane', endedAt: null }]);
	await leaving.withdraw(administrator, mentor.id);
	travel(now().add({ hours: 24 * 10 }));
	await endDue();
	expect((await families.find(mentor, familyId)).id).toBe(familyId);
});
