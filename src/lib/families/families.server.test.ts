import { describe, expect, test } from 'vitest';
import { insert, makeFamily, owner } from '../../../tests/family.ts';
import * as answers from '../appointments/answers.server.ts';
import * as appointments from '../appointments/appointments.server.ts';
import { now, travel } from '../server/clock.ts';
import * as families from './families.server.ts';

const gone = { name: 'NotFound' };
const at = (hours: number) => now().add({ hours });

describe('the list of families', () => {
	test('AB-13, AB-15: a mentor sees the own ones, coordinator and leader the unit’s, an administrator none', async () => {
		const { mentor, otherMentor, coordinator, leader, administrator, parent } = await makeFamily();
		const names = async (actor: typeof mentor) => (await families.all(actor)).families.map(({ name }) => name);
		expect(await names(mentor)).toEqual(['Familie 1']);
		expect(await names(otherMentor)).toEqual(['Familie 2']);
		expect(await names(coordinator)).toEqual(['Familie 1', 'Familie 2']);
		expect(await names(leader)).toEqual(['Familie 1', 'Familie 2']);
		await expect(families.all(administrator)).rejects.toMatchObject(gone);
		await expect(families.all(parent)).rejects.toMatchObject(gone);
	});

	test('each line tells who it is, what comes next and how many answers are missing', async () => {
		const { familyId, mentor, parent, otherParent, child, roomId } = await makeFamily();
		const plan = (hours: number, parentId: string) =>
			appointments.plan(mentor, {
				...{ familyId, kind: 'mentor_meeting', startsAt: at(hours), endsAt: at(hours + 1), placeId: roomId },
				...{ staffIds: [mentor.id], parentIds: [parentId], childIds: [], bring: null, details: {} }
			});
		const first = await plan(30, parent.id);
		await plan(60, otherParent.id);
		await plan(24 * 40, parent.id);
		await answers.give(parent, first, { version: 1, answer: 'coming', reason: null, suggestions: [] });
		const [line] = (await families.all(mentor)).families;
		expect(line).toMatchObject({ children: ['Alma'], parents: ['Bo', 'Ida'], mentors: ['Mona'] });
		expect(line).toMatchObject({ nextId: first, nextKind: 'mentor_meeting', unanswered: 1 });
		expect(child.name).toBe('Alma');
	});

	test('finds by the name of family, parent or child, and takes % as it is written', async () => {
		const { coordinator } = await makeFamily();
		const found = async (search: string) =>
			(await families.all(coordinator, { search })).families.map(({ name }) => name);
		expect(await found('familie 2')).toEqual(['Familie 2']);
		expect(await found('alm')).toEqual(['Familie 1']);
		expect(await found('CARL')).toEqual(['Familie 2']);
		expect(await found('Mona')).toEqual([]);
		expect(await found('%')).toEqual([]);
		expect(await found('\\')).toEqual([]);
	});

	test('comes in pages', async () => {
		const { coordinator, unitId } = await makeFamily();
		for (let n = 10; n < 40; n++) await insert('families', { unit_id: unitId, name: `Familie ${n}` });
		const first = await families.all(coordinator);
		const second = await families.all(coordinator, { page: 2 });
		expect([first.families.length, first.hasMore, second.families.length, second.hasMore]).toEqual([
			25,
			true,
			7,
			false
		]);
		const ids = [...first.families, ...second.families].map(({ id }) => id);
		expect(new Set(ids).size).toBe(32);
	});
});

describe('one family', () => {
	test('is there for its mentor, the coordinator and the leader, and for nobody else', async () => {
		const { familyId, mentor, coordinator, leader, everyone } = await makeFamily();
		const may = [mentor, coordinator, leader];
		for (const actor of may)
			expect((await families.find(actor, familyId)).members.map(({ name, part }) => `${name} ${part}`)).toEqual([
				...['Bo parent', 'Ida parent', 'Alma child', 'Mona mentor', 'Mona samvaer_worker']
			]);
		for (const actor of everyone.filter((one) => !may.includes(one))) {
			await expect(families.find(actor, familyId)).rejects.toMatchObject(gone);
			await expect(families.planningChoices(actor, familyId)).rejects.toMatchObject(gone);
			expect(await families.names(actor, [familyId])).toEqual(new Map());
		}
	});

	test('shows a protected address as such, and no colleague’s home', async () => {
		const { familyId, mentor, parent } = await makeFamily();
		await owner`insert into contacts (person_id, phone, address, protected_at) values
			(${parent.id}, '20 00 00 00', 'Hemmelig Vej 7', now()), (${mentor.id}, '70 00 00 00', 'Mentors Vej 1', null)`;
		const { members } = await families.find(mentor, familyId);
		const of = (id: string) => members.find((member) => member.id === id);
		expect(of(parent.id)).toMatchObject({ address: 'Hemmelig Vej 7', isProtected: true });
		expect(of(mentor.id)).toMatchObject({ phone: '70 00 00 00', address: null });
	});

	test('a look is noted once in ten minutes a person, and can be read the next time', async () => {
		const { familyId, mentor, coordinator } = await makeFamily();
		await families.find(mentor, familyId);
		await families.find(mentor, familyId);
		await families.find(coordinator, familyId);
		travel(at(2));
		try {
			await families.find(mentor, familyId);
			const { looks } = await families.find(mentor, familyId);
			expect(looks.map(({ name }) => name)).toEqual(['Mona', 'Kit', 'Mona']);
		} finally {
			travel(null);
		}
	});

	test('is planned with its own people, the unit’s staff with the fixed worker first, and rooms before homes', async () => {
		const { familyId, coordinator, mentor, childHomeId, roomId, otherRoomId, otherFamilyId } = await makeFamily();
		const choices = await families.planningChoices(coordinator, familyId);
		expect(choices).toMatchObject({ workerId: mentor.id, mentorId: mentor.id });
		expect(choices.staff.map(({ name }) => name)).toEqual(['Mona', 'Kit', 'Lis', 'Niels']);
		expect(choices.places.map(({ id }) => id)).toEqual([otherRoomId, roomId, childHomeId]);
		const others = await families.planningChoices(coordinator, otherFamilyId);
		expect(others.places.map(({ id }) => id)).toEqual([otherRoomId, roomId]);
	});
});
test('whoever goes instead of the fixed worker sees whom they meet and where, and no more of the family', async () => {
	const { familyId, coordinator, otherMentor, parent, otherParent, child, childHomeId } = await makeFamily();
	const id = await appointments.plan(coordinator, {
		...{ familyId, kind: 'home_support', startsAt: at(30), endsAt: at(31), placeId: childHomeId },
		...{ staffIds: [otherMentor.id], parentIds: [parent.id, otherParent.id], childIds: [child.id] },
		...{ bring: null, details: {} }
	});
	const { appointment } = await appointments.find(otherMentor, id);
	expect(appointment.people.map(({ name }) => name).toSorted()).toEqual(['Alma', 'Bo', 'Ida', 'Niels']);
	expect(appointment.place?.address).toBe('Hemmelig Vej 7');
	await expect(families.find(otherMentor, familyId)).rejects.toMatchObject(gone);
	const theirs = (await appointments.find(otherParent, id)).appointment;
	expect(theirs).toMatchObject({ place: null, placeHidden: true });
	expect(theirs.people.map(({ name }) => name).toSorted()).toEqual(['Alma', 'Bo', 'Niels']);
});
