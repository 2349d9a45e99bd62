import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeFamily } from '../../../tests/family.ts';
import * as sessions from '../sessions/sessions.server.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import * as people from './people.server.ts';
import * as rooms from './rooms.server.ts';

const address = () => `${randomUUID()}@kommune.example`;
const newcomer = (email = address()) => ({
	...{ unitId: null, name: 'Søren Å. Kjær', title: 'Mentor', email, roles: ['mentor', 'coordinator'] as const }
});

test('a new staff member signs in with what was handed over, and holds the roles', async () => {
	const { administrator, unitId } = await makeFamily();
	const handed = await people.add(administrator, newcomer(), null);
	expect(handed.password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){2}$/);
	const session = await sessions.signIn(handed.email, handed.password, 'own', 'pc');
	const found = await sessions.find(session!.token!);
	expect(found?.actor.roles.map(({ role }) => role).sort()).toEqual(['coordinator', 'mentor']);
	expect(found?.actor.unitId).toBe(unitId);
	const listed = (await people.staff(administrator)).find(({ email }) => email === handed.email);
	expect(listed).toMatchObject({ name: 'Søren Å. Kjær', open: true });
});

test('an address belongs to one account, also across units, and nothing is half made', async () => {
	const [here, there] = [await makeFamily(), await makeFamily()];
	const { email } = await people.add(here.administrator, newcomer(), null);
	const before = await people.staff(there.administrator);
	await expect(people.add(there.administrator, newcomer(email), null)).rejects.toMatchObject({ code: 'emailTaken' });
	expect(await people.staff(there.administrator)).toHaveLength(before.length);
});

test('R-09, AB-14: ended access is out at once, in every session, and can be opened again', async () => {
	const { administrator } = await makeFamily();
	const { email, password } = await people.add(administrator, newcomer(), null);
	const tokens = await Promise.all([1, 2].map(() => sessions.signIn(email, password, 'own', 'pc')));
	const { id } = (await people.staff(administrator)).find((member) => member.email === email)!;
	await people.endAccess(administrator, id);
	for (const session of tokens) expect(await sessions.find(session!.token!)).toBeNull();
	expect(await sessions.signIn(email, password, 'own', 'pc')).toBeNull();
	expect(await people.find(administrator, id)).toMatchObject({ open: false, roles: [] });

	const again = await people.giveSignIn(administrator, id, email, null);
	await people.change(administrator, id, { name: 'Søren', title: null, roles: ['leader'] });
	const session = await sessions.signIn(email, again.password, 'own', 'pc');
	expect((await sessions.find(session!.token!))?.actor.roles).toMatchObject([{ role: 'leader' }]);
	expect(await sessions.find(tokens[0]!.token!)).toBeNull();
});

test('a new password ends the sessions of the old one', async () => {
	const { administrator, parent } = await makeFamily();
	const email = address();
	await people.giveSignIn(administrator, parent.id, email, 'tre ord i rækkefølge');
	const session = await sessions.signIn(email, 'tre ord i rækkefølge', 'own', 'phone');
	expect(session?.kind).toBe('parent');
	const { password } = await people.giveSignIn(administrator, parent.id, email, null);
	expect(await sessions.find(session!.token!)).toBeNull();
	expect(await sessions.signIn(email, 'tre ord i rækkefølge', 'own', 'phone')).toBeNull();
	expect(await sessions.signIn(email, password, 'own', 'phone')).not.toBeNull();
	expect((await people.parents(administrator, 'ida'))[0]).toMatchObject({ state: 'open', families: ['Familie 1'] });
});

test('an administrator keeps the own access and role', async () => {
	const { administrator } = await makeFamily();
	await expect(people.endAccess(administrator, administrator.id)).rejects.toMatchObject({ code: 'ownAccess' });
	const changed = people.change(administrator, administrator.id, { name: 'Ane', title: null, roles: ['mentor'] });
	await expect(changed).rejects.toMatchObject({ code: 'ownAdministrator' });
});

test('two administrators who end each other at once: one stays', async () => {
	const { administrator, unitId } = await makeFamily();
	const { email } = await people.add(administrator, { ...newcomer(), roles: ['administrator'] }, null);
	const { id } = (await people.staff(administrator)).find((member) => member.email === email)!;
	const other = { ...administrator, id, roles: [{ unitId, role: 'administrator' as const }] };
	const ends = await Promise.allSettled([
		people.endAccess(administrator, other.id),
		people.endAccess(other, administrator.id)
	]);
	expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('nobody else may, nor an administrator of another house', async () => {
	const [here, there] = [await makeFamily(), await makeFamily()];
	const roomId = here.roomId;
	const facts = { name: 'Nyt rum', address: null, directions: null };
	for (const actor of [here.parent, here.mentor, here.coordinator, here.leader]) {
		await expect(people.staff(actor)).rejects.toBeInstanceOf(NotFound);
		await expect(people.parents(actor, '')).rejects.toBeInstanceOf(NotFound);
		await expect(people.add(actor, newcomer(), null)).rejects.toBeInstanceOf(NotFound);
		await expect(people.endAccess(actor, here.otherMentor.id)).rejects.toBeInstanceOf(NotFound);
		await expect(rooms.add(actor, null, facts)).rejects.toBeInstanceOf(NotFound);
		// A forged role opens nothing: the policies look in the database.
		const forged = { ...actor, roles: [{ unitId: here.unitId, role: 'administrator' as const }] };
		await expect(people.endAccess(forged, here.otherMentor.id)).rejects.toBeInstanceOf(NotFound);
		await expect(people.add(forged, newcomer(), null)).rejects.toThrow();
		if (actor === here.parent || actor === here.mentor) await expect(rooms.add(forged, null, facts)).rejects.toThrow();
	}
	await expect(people.endAccess(there.administrator, here.mentor.id)).rejects.toBeInstanceOf(NotFound);
	await expect(people.giveSignIn(there.administrator, here.mentor.id, address(), null)).rejects.toBeInstanceOf(
		NotFound
	);
	await expect(people.giveSignIn(here.administrator, here.child.id, address(), null)).rejects.toBeInstanceOf(NotFound);
	await expect(rooms.change(there.administrator, roomId, facts)).rejects.toBeInstanceOf(NotFound);
	await expect(rooms.setClosed(there.administrator, here.childHomeId, true)).rejects.toBeInstanceOf(NotFound);
});

test('rooms are added, renamed and closed; a name is used once', async () => {
	const { administrator, roomId } = await makeFamily();
	await rooms.add(administrator, null, { name: 'Køkkenet', address: null, directions: 'Bag trappen.' });
	await expect(
		rooms.change(administrator, roomId, { name: 'køkkenet', address: null, directions: null })
	).rejects.toBeInstanceOf(Refusal);
	await rooms.change(administrator, roomId, { name: 'Det grønne rum', address: 'Skovvej 2', directions: null });
	await rooms.setClosed(administrator, roomId, true);
	expect((await rooms.rooms(administrator)).at(-1)).toMatchObject({ name: 'Det grønne rum', closed: true });
});
