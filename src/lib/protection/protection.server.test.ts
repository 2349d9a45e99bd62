import { expect, test } from 'vitest';
import postgres from 'postgres';
import { makeFamily, owner } from '../../../tests/family.ts';
import * as places from '../places/places.server.ts';
import * as protection from './protection.server.ts';

const isProtected = async (id: string) =>
	(await owner`select protected_at is not null as yes from contacts where person_id = ${id}`)[0]?.yes;

test('R-08: a protected address stays so through every other edit, and only a leading person’s written reason lifts it', async () => {
	const family = await makeFamily();
	const { mentor, leader, coordinator, parent, familyId } = family;
	await protection.protect(mentor, familyId, parent.id);
	const web = postgres(process.env.APP_DATABASE_URL!, { max: 1, onnotice: () => {} });
	try {
		// As an import or another form would write it, under the rights of whoever may change contacts.
		await web.begin(async (tx) => {
			await tx`select app.enter(${leader.id}, current_date)`;
			const { count } =
				await tx`update contacts set address = 'Ny Vej 1', protected_at = null, protected_by = null where person_id = ${parent.id}`;
			expect(count).toBe(1);
		});
	} finally {
		await web.end();
	}
	expect(await isProtected(parent.id)).toBe(true);
	for (const actor of [mentor, family.otherMentor, family.administrator, parent, family.stranger])
		await expect(protection.lift(actor, familyId, parent.id, 'Nej')).rejects.toMatchObject({ name: 'NotFound' });
	expect(await isProtected(parent.id)).toBe(true);
	await protection.lift(coordinator, familyId, parent.id, 'Hun har selv bedt om det.');
	expect(await isProtected(parent.id)).toBe(false);
	expect(await protection.state(mentor, familyId, parent.id)).toMatchObject({
		...{ isProtected: false, mayLift: false },
		last: { reason: 'Hun har selv bedt om det.', by: 'Kit' }
	});
	await expect(protection.lift(leader, familyId, parent.id, 'Igen')).rejects.toMatchObject({ name: 'NotFound' });
	const logged = await owner`select kind from security_events where subject_id = ${parent.id} order by id`;
	expect(logged.map(({ kind }) => kind)).toEqual(['address_protected', 'protection_lifted']);
});

test('R-08: where the child lives is known to nobody until somebody says to whom', async () => {
	const { mentor, parent, otherParent, familyId } = await makeFamily();
	const facts = { name: 'Hos mormor', address: 'Stille Gade 9', directions: null };
	await places.add(mentor, familyId, 'child_home', facts, []);
	const [row] = await owner`select id from places where family_id = ${familyId} and name = 'Hos mormor'`;
	for (const { id } of [parent, otherParent])
		expect((await owner`select app.may_know(${row!.id}, ${id}) as may`)[0]).toEqual({ may: false });
});
