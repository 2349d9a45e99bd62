import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import { now, travel } from '../server/clock.ts';
import * as appLock from './app-lock.server.ts';
import * as own from './own.server.ts';
import * as sessions from './sessions.server.ts';

afterEach(() => travel(null));

const pin = '482915';
const later = (duration: Temporal.DurationLike) => travel(now().add(duration));
const isLocked = async (token: string, isUse = true) => (await sessions.find(token, isUse))?.session.isLocked;

/** A parent whose own phone locks. */
async function locking(code: string | null = pin) {
	const family = await makeFamily();
	const token = await sessions.open(family.parent.id, 'own', '');
	await appLock.set(family.parent, code);
	return { ...family, token };
}

test('R-13, AB-05: it locks after five idle minutes by the server’s clock, and the PIN opens it', async () => {
	const { token } = await locking();
	for (let n = 0; n < 5; n++) {
		later({ minutes: 4 });
		expect(await isLocked(token), `used after ${n} × 4 minutes`).toBe(false);
	}
	later({ minutes: 5 });
	expect(await isLocked(token)).toBe(true);
	// Asking again is no use of it, and neither is staying.
	await appLock.stay(token);
	expect(await isLocked(token)).toBe(true);
	expect(await appLock.left(token)).toEqual({ left: 0, more: false, locks: true });
	await expect(appLock.unlock(token, '482916')).rejects.toMatchObject({ code: 'wrongPin' });
	await appLock.unlock(token, pin);
	expect(await isLocked(token)).toBe(false);
});

test('AB-05: a minute in the background locks, back within it does not; opened anew it locks at once', async () => {
	const { token } = await locking();
	await appLock.hide(token);
	later({ seconds: 50 });
	await appLock.stay(token);
	later({ seconds: 50 });
	expect(await isLocked(token, false)).toBe(false);
	await appLock.hide(token);
	later({ seconds: 61 });
	expect(await isLocked(token)).toBe(true);
	await appLock.unlock(token, pin);
	await appLock.lock(token);
	expect(await isLocked(token)).toBe(true);
});

test('AB-05: five wrong PINs end the sign-in, also when they come at once, and the person is told', async () => {
	const { token, parent } = await locking();
	await appLock.lock(token);
	const tries = await Promise.allSettled(Array.from({ length: 7 }, (_, n) => appLock.unlock(token, `90641${n}`)));
	expect(tries.filter(({ status }) => status === 'fulfilled')).toEqual([]);
	expect(await sessions.find(token)).toBeNull();
	await expect(appLock.unlock(token, pin)).rejects.toMatchObject({ code: 'pinsUsedUp' });
	expect((await own.mine(parent)).news.map(({ kind }) => kind)).toEqual(['app_lock_refused', 'app_lock_set']);
});

test('R-13: with the lock a sign-in lasts 30 days and no longer; a new one on an own phone locks as well', async () => {
	const { token, parent } = await locking();
	const shared = await sessions.open(parent.id, 'shared', '');
	const second = await sessions.open(parent.id, 'own', '');
	expect((await sessions.find(second))!.session).toMatchObject({ lock: 'pin' });
	expect((await sessions.find(shared))!.session).toMatchObject({ lock: null, locksAt: null });
	later({ hours: 24 * 29 });
	expect(await isLocked(token)).toBe(true);
	await appLock.unlock(token, pin);
	later({ hours: 24, minutes: 1 });
	expect(await sessions.find(token)).toBeNull();
});

test('turned off, an open phone has the limits of every phone, and a locked one must sign in', async () => {
	const { token, parent } = await locking();
	const locked = await sessions.open(parent.id, 'own', '');
	await appLock.lock(locked);
	await appLock.remove(parent);
	expect(await sessions.find(locked)).toBeNull();
	expect((await sessions.find(token))!.session).toMatchObject({ lock: null, locksAt: null });
	later({ minutes: 31 });
	expect(await sessions.find(token)).toBeNull();
});

test('a passkey alone needs one, and opens only the own phone; a birthday is no PIN', async () => {
	const { parent, otherParent } = await makeFamily();
	await expect(appLock.set(parent, null)).rejects.toMatchObject({ code: 'noPasskey' });
	await owner`update people set born_on = '1991-04-07' where id = ${parent.id}`;
	await expect(appLock.set(parent, '070491')).rejects.toMatchObject({ code: 'pinKnown' });
	await owner`insert into passkeys (person_id, credential_id, public_key, name, made_at) values (${parent.id}, ${randomUUID()}, 'key', 'a phone', now())`;
	const token = await sessions.open(parent.id, 'own', '');
	await appLock.set(parent, null);
	await appLock.lock(token);
	expect((await sessions.find(token))!.session).toMatchObject({ lock: 'passkey', isLocked: true });
	await expect(appLock.unlock(token, pin)).rejects.toMatchObject({ code: 'wrongPin' });
	expect(await appLock.open(token, otherParent.id)).toBe(false);
	expect(await appLock.open(token, parent.id)).toBe(true);
	expect(await isLocked(token)).toBe(false);
});
