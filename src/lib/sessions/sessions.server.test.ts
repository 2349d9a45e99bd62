import { createHash, randomUUID } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import { now, travel } from '../server/clock.ts';
import { TooMany } from '../server/errors.ts';
import { hashPassword, isPassword, queue } from './passwords.server.ts';
import * as sessions from './sessions.server.ts';

afterEach(() => travel(null));

const password = 'et langt og roligt kodeord';

async function somebody(kind: 'parent' | 'mentor') {
	const family = await makeFamily();
	const person = family[kind];
	const email = `${randomUUID()}@demo.example`;
	await owner`insert into accounts ${owner({ person_id: person.id, email, password_hash: await hashPassword(password) })}`;
	return { ...family, person, email };
}
const tokenOf = async (email: string, device: 'own' | 'shared' = 'shared') =>
	(await sessions.signIn(email, password, device, 'a phone'))!.token!;
const later = (hours: number) => travel(now().add({ minutes: Math.round(hours * 60) }));

test('R-10: the right password signs in, and the database keeps no token', async () => {
	const { email, person } = await somebody('parent');
	const token = await tokenOf(email.toUpperCase());
	const found = await sessions.find(token);
	expect(found?.actor).toMatchObject({ id: person.id, kind: 'parent', language: 'da' });
	const rows = await owner`select * from sessions where person_id = ${person.id}`;
	expect(rows).toHaveLength(1);
	expect(JSON.stringify(rows)).not.toContain(token);
	expect(await sessions.find(rows[0]!.token_hash as string)).toBeNull();
});

test('AB-17: a wrong password and an unknown person get the same answer in about the same time', async () => {
	const { email } = await somebody('parent');
	const median = async (address: () => string) => {
		const times: number[] = [];
		for (let i = 0; i < 7; i++) {
			const before = performance.now();
			expect(await sessions.signIn(address(), 'forkert kodeord', 'shared', randomUUID())).toBeNull();
			times.push(performance.now() - before);
		}
		return times.sort((a, b) => a - b)[3]!;
	};
	const [known, unknown] = [await median(() => email), await median(() => `${randomUUID()}@demo.example`)];
	expect(Math.abs(known - unknown)).toBeLessThan(Math.max(known, unknown) * 0.5);
});

test('R-18: when too many wait to be let in, the next is asked to come again', async () => {
	queue.most = 1;
	const answers = await Promise.allSettled(Array.from({ length: 8 }, () => isPassword(password, null)));
	queue.most = 100;
	const busy = answers.filter((answer) => answer.status === 'rejected');
	expect(busy.length).toBeGreaterThanOrEqual(4);
	expect(busy.every(({ reason }) => reason instanceof TooMany && reason.code === 'busy')).toBe(true);
	expect(await isPassword(password, null)).toBe(false);
});

test.each([
	['own', 30],
	['shared', 5]
] as const)('R-13, AB-07: the %s phone is signed out after %i idle minutes', async (device, most) => {
	const { email } = await somebody('parent');
	const token = await tokenOf(email, device);
	for (let n = 0; n < 3; n++) {
		later((most - 1) / 60);
		expect(await sessions.find(token)).not.toBeNull();
	}
	later((most + 1) / 60);
	expect(await sessions.find(token)).toBeNull();
});

test('R-13: a phone is signed out after 12 hours of use', async () => {
	const { email } = await somebody('parent');
	const token = await tokenOf(email, 'own');
	for (let hour = 0; hour < 11.6; hour += 0.4) {
		later(0.4);
		expect(await sessions.find(token), `after ${hour} hours of use`).not.toBeNull();
	}
	later(0.4);
	expect(await sessions.find(token)).toBeNull();
});

test('a page that looks for news by itself keeps nobody signed in', async () => {
	const { email } = await somebody('parent');
	const token = await tokenOf(email);
	for (let minutes = 0; minutes < 4; minutes += 1) {
		later(1 / 60);
		expect(await sessions.find(token, false), `after ${minutes} minutes`).not.toBeNull();
	}
	later(3 / 60);
	expect(await sessions.find(token, false)).toBeNull();
});

test('R-13: staff get the staff limits, whatever they ask for', async () => {
	const { email } = await somebody('mentor');
	const token = await tokenOf(email, 'own');
	later(31 / 60);
	expect(await sessions.find(token)).toBeNull();
});

test('R-12: signing out ends it on the server', async () => {
	const { email } = await somebody('parent');
	const [kept, ended] = [await tokenOf(email), await tokenOf(email)];
	await sessions.signOut(ended);
	expect(await sessions.find(ended)).toBeNull();
	expect(await sessions.find(kept)).not.toBeNull();
});

test('a disabled account is out at once', async () => {
	const { email, person } = await somebody('mentor');
	const token = await tokenOf(email);
	await owner`update accounts set disabled_at = now() where person_id = ${person.id}`;
	expect(await sessions.find(token)).toBeNull();
	expect(await sessions.signIn(email, password, 'shared', 'a phone')).toBeNull();
});

test('R-28: after ten wrong tries in three minutes one waits, on that device only', async () => {
	const { email } = await somebody('parent');
	for (let i = 0; i < 10; i++)
		expect(await sessions.signIn(email, 'forkert kodeord', 'shared', 'a stranger')).toBeNull();
	await expect(sessions.signIn(email, password, 'shared', 'a stranger')).rejects.toMatchObject({
		name: 'TooMany',
		seconds: 180
	});
	expect(await sessions.signIn(email, password, 'shared', 'the own phone')).not.toBeNull();
	later(0.1);
	expect(await sessions.signIn(email, password, 'shared', 'a stranger')).not.toBeNull();
});

test('R-28: a hundred wrong tries in an hour stop strangers, and not the phone that has signed in before', async () => {
	const { email } = await somebody('parent');
	expect(await sessions.signIn(email, password, 'own', 'the own phone')).not.toBeNull();
	const account = createHash('sha256').update(email).digest('hex');
	await owner`insert into sign_in_tries select ${account}, 'all', now() from generate_series(1, 100)`;
	await expect(sessions.signIn(email, password, 'shared', randomUUID())).rejects.toMatchObject({ name: 'TooMany' });
	expect(await sessions.signIn(email, password, 'own', 'the own phone')).not.toBeNull();
});
