import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import { now, travel } from '../server/clock.ts';
import { confirm, hasPassword, isFresh } from './confirm.server.ts';
import { hashPassword } from './passwords.server.ts';
import * as sessions from './sessions.server.ts';

afterEach(() => travel(null));

test('a sign-in is fresh for a while, and again after the password; never after a wrong one (R-16)', async () => {
	const { parent, otherParent } = await makeFamily();
	const password = 'tre ord i rækkefølge';
	await owner`insert into accounts (person_id, email, password_hash) values
		(${parent.id}, ${`${randomUUID()}@demo.example`}, ${await hashPassword(password)})`;
	const token = await sessions.open(parent.id, 'own', '');
	const fresh = async () => isFresh((await sessions.find(token))!.session.confirmedAt, 10);
	expect(await fresh()).toBe(true);
	travel(now().add({ minutes: 11 }));
	expect(await fresh()).toBe(false);
	expect(await confirm(parent, token, 'forkert kodeord', 'a phone')).toBe(false);
	expect(await fresh()).toBe(false);
	expect(await confirm(parent, token, password, 'a phone')).toBe(true);
	expect(await fresh()).toBe(true);

	// Whoever has no password can't confirm by one; and nobody confirms another's session.
	expect([await hasPassword(parent), await hasPassword(otherParent)]).toEqual([true, false]);
	expect(await confirm(otherParent, token, password, 'a phone')).toBe(false);
	for (let i = 0; i < 9; i++) await confirm(parent, token, 'forkert kodeord', 'a phone');
	await expect(confirm(parent, token, password, 'a phone')).rejects.toMatchObject({ name: 'TooMany' });
});
