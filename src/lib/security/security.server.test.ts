import { afterEach, expect, test } from 'vitest';
import { insert, makeFamily, owner } from '../../../tests/family.ts';
import * as administration from '../administration/people.server.ts';
import * as families from '../families/families.server.ts';
import type { Actor } from '../people/actor.ts';
import { today, travel } from '../server/clock.ts';
import { hashPassword } from '../sessions/passwords.server.ts';
import { signIn } from '../sessions/sessions.server.ts';
import * as security from './security.server.ts';

afterEach(() => travel(null));
const all = { personId: null, family: null };
const at = (time: string) =>
	travel(today().toZonedDateTime({ timeZone: 'Europe/Copenhagen', plainTime: time }).toInstant());
const odd = async (leader: Actor) => (await security.page(leader, all)).oddities.map(({ kind }) => kind);

test('AB-02: ten refusals within five minutes are flagged once, and counted no further', async () => {
	const { otherMentor, leader } = await makeFamily();
	for (let n = 0; n < 9; n++) await security.denied(otherMentor, '/(staff)/staff/families/[id=id]');
	expect(await odd(leader)).toEqual([]);
	for (let n = 0; n < 20; n++) await security.denied(otherMentor, '/(staff)/staff/families/[id=id]');
	expect(await odd(leader)).toEqual(['odd_denied']);
	const { events } = await security.page(leader, all);
	expect(events.filter(({ kind }) => kind === 'access_denied')).toHaveLength(10);
});

test('AB-13: a look at night is flagged once a night, and none by day', async () => {
	const { mentor, leader, familyId } = await makeFamily();
	at('14:00');
	await families.find(mentor, familyId);
	expect(await odd(leader)).toEqual([]);
	at('23:10');
	await families.find(mentor, familyId);
	at('23:40');
	await families.find(mentor, familyId);
	expect(await odd(leader)).toEqual(['odd_night']);
	expect(await security.newOddities(leader)).toBe(1);
});

test('AB-13: the same surname or street is flagged, but for whoever was given the family', async () => {
	const { coordinator, leader, mentor, familyId, parent, unitId } = await makeFamily();
	at('11:00');
	await owner`update people set name = 'Ida Sjælden' where id = ${parent.id}`;
	await owner`update people set name = 'Kit Sjælden' where id = ${coordinator.id}`;
	await owner`update people set name = 'Mona Sjælden' where id = ${mentor.id}`;
	await families.find(mentor, familyId);
	expect(await odd(leader)).toEqual([]);
	await families.find(coordinator, familyId);
	expect(await odd(leader)).toEqual(['odd_near']);
	const neighbour = await insert('people', { unit_id: unitId, kind: 'staff', name: 'Vita Nabo' });
	await owner`insert into staff_roles ${owner({ person_id: neighbour, unit_id: unitId, role: 'coordinator', starts_on: '2020-01-01' })}`;
	await owner`insert into contacts (person_id, address) values (${neighbour}, 'Langgade 4'), (${parent.id}, 'Langgade 12, 2. tv')`;
	await families.find({ ...coordinator, id: neighbour }, familyId);
	expect(await odd(leader)).toEqual(['odd_near', 'odd_near']);
});

test('AB-15: administrators read doors and rights without a family’s name, mentors and coordinators nothing', async () => {
	const { administrator, leader, mentor, coordinator, parent, unitId, familyId, otherMentor } = await makeFamily();
	await administration.change(administrator, otherMentor.id, { name: 'Niels', title: null, roles: ['leader'] });
	await owner.begin(async (sql) => {
		await sql`select app.enter(${leader.id}, current_date)`;
		await sql`insert into family_people ${sql({ family_id: familyId, person_id: coordinator.id, part: 'mentor' })}`;
	});
	const secret = await hashPassword('en rigtig lang kode');
	await owner`insert into accounts (person_id, email, password_hash) values (${mentor.id}, ${`m${mentor.id}@demo.example`}, ${secret})`;
	await signIn(`m${mentor.id}@demo.example`, 'forkert kode', 'shared', 'her');
	const theirs = await security.page(administrator, all);
	const kinds = theirs.events.map(({ kind }) => kind);
	for (const kind of ['role_given', 'role_ended', 'assignment_given', 'sign_in_refused']) expect(kinds).toContain(kind);
	expect(theirs.seen).toBeNull();
	expect(JSON.stringify(theirs)).not.toContain('Familie 1');
	const leaders = (await security.page(leader, all)).events;
	expect(leaders.find(({ kind }) => kind === 'assignment_given')).toMatchObject({ familyName: 'Familie 1' });
	for (const actor of [mentor, coordinator, parent])
		await expect(security.page(actor, all)).rejects.toMatchObject({ name: 'NotFound' });
	await expect(owner`update security_events set kind = 'x' where unit_id = ${unitId}`).rejects.toMatchObject({
		code: '42501'
	});
});

test('a leader narrows who has looked by person and family, and fetches it; another house sees nothing', async () => {
	const { leader, mentor, coordinator, familyId, otherFamilyId } = await makeFamily();
	const other = await makeFamily();
	await families.find(mentor, familyId);
	await families.find(coordinator, familyId);
	await families.find(coordinator, otherFamilyId);
	const seen = async (filter: Partial<typeof all> | { personId?: string; family?: string }) =>
		(await security.file(leader, { ...all, ...filter })).map(({ name, familyName }) => `${name} ${familyName}`);
	expect((await seen({})).toSorted()).toEqual(['Kit Familie 1', 'Kit Familie 2', 'Mona Familie 1']);
	expect(await seen({ personId: mentor.id })).toEqual(['Mona Familie 1']);
	expect(await seen({ family: 'familie 2' })).toContain('Kit Familie 2');
	expect(await security.file(other.leader, all)).toEqual([]);
	const { events } = await security.page(leader, all);
	expect(events.map(({ kind }) => kind)).toContain('looks_exported');
});
