import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import type { Actor, Role } from '../src/lib/people/actor.ts';

/** The owner's connection, for what no verb does: making people. */
export const owner = postgres(process.env.OWNER_DATABASE_URL ?? '', { max: 1, onnotice: () => {}, idle_timeout: 2 });

/** A family of its own for one test: two parents of one child, their mentor, a stranger's family, and the house. */
export async function makeFamily() {
	const unitId = await insert('units', { name: 'Børnehuset' });
	const person = async (
		kind: 'parent' | 'child' | 'staff',
		name: string,
		roles: Role[] = [],
		unit = unitId
	): Promise<Actor> => {
		const id = await insert('people', { unit_id: unit, kind, name });
		for (const role of roles)
			await owner`insert into staff_roles ${owner({ person_id: id, unit_id: unit, role, starts_on: '2020-01-01' })}`;
		return {
			id,
			kind: kind as 'parent',
			name,
			language: 'da',
			unitId: unit,
			roles: roles.map((role) => ({ unitId: unit, role }))
		};
	};
	const belong = (familyId: string, { id }: Actor, part: string) =>
		owner`insert into family_people ${owner({ family_id: familyId, person_id: id, part, starts_on: '2020-01-01' })}`;
	const [parent, otherParent, stranger] = [
		await person('parent', 'Ida'),
		await person('parent', 'Bo'),
		await person('parent', 'Carl')
	];
	const [child, otherChild] = [await person('child', 'Alma'), await person('child', 'Vera')];
	const [mentor, otherMentor] = [await person('staff', 'Mona', ['mentor']), await person('staff', 'Niels', ['mentor'])];
	const coordinator = await person('staff', 'Kit', ['coordinator']);
	const leader = await person('staff', 'Lis', ['leader']);
	const administrator = await person('staff', 'Ane', ['administrator']);
	const familyId = await insert('families', { unit_id: unitId, name: 'Familie 1' });
	const otherFamilyId = await insert('families', { unit_id: unitId, name: 'Familie 2' });
	for (const [who, part] of [
		[parent, 'parent'],
		[otherParent, 'parent'],
		[child, 'child'],
		[mentor, 'mentor'],
		[mentor, 'samvaer_worker']
	] as const)
		await belong(familyId, who, part);
	for (const [who, part] of [
		[stranger, 'parent'],
		[otherChild, 'child'],
		[otherMentor, 'mentor']
	] as const)
		await belong(otherFamilyId, who, part);
	const roomId = await insert('places', { unit_id: unitId, kind: 'room', name: 'Det gule rum' });
	const otherRoomId = await insert('places', { unit_id: unitId, kind: 'room', name: 'Det blå rum' });
	// The tests plan around the clock.
	for (const place_id of [roomId, otherRoomId])
		await owner`insert into room_hours select ${place_id}, weekday, '00:00', '24:00' from generate_series(1, 7) as weekday`;
	const childHomeId = await insert('places', {
		unit_id: unitId,
		kind: 'child_home',
		name: 'Hjemme',
		address: 'Hemmelig Vej 7',
		family_id: familyId
	});
	await owner`insert into place_knowers ${owner({ place_id: childHomeId, person_id: parent.id })}`;
	return {
		...{
			unitId,
			familyId,
			otherFamilyId,
			parent,
			otherParent,
			stranger,
			child,
			otherChild,
			mentor,
			otherMentor,
			coordinator,
			leader,
			administrator
		},
		...{
			roomId,
			otherRoomId,
			childHomeId,
			everyone: [parent, otherParent, stranger, mentor, otherMentor, coordinator, leader, administrator]
		}
	};
}

/** A row made by the owner; returns its id. */
export async function insert(table: string, row: Record<string, unknown>): Promise<string> {
	const id = randomUUID();
	await owner`insert into ${owner(table)} ${owner({ id, ...row } as never)}`;
	return id;
}
