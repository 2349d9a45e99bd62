import { createHash, createHmac, randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import { now, today } from '../server/clock.ts';
import * as receipts from './receipts.server.ts';
import * as settings from './settings.server.ts';

let family: Awaited<ReturnType<typeof makeFamily>>;
const chosen = {
	...{ push: true, sms: true, email: false, quietFrom: '21:00', quietTo: '07:00', twoHours: true, pushDetail: false }
};

beforeEach(async () => {
	family = await makeFamily();
});

async function signIn(personId: string) {
	const token = randomUUID();
	const later = now().add({ hours: 1 }).toString();
	const [hash, at] = [createHash('sha256').update(token).digest('hex'), now().toString()];
	await owner`insert into sessions ${owner({ token_hash: hash, person_id: personId, device: 'own', created_at: at, seen_at: at, idle_until: later, ends_at: later })}`;
	return { token, hash };
}
const phone = (name = randomUUID()) => ({
	endpoint: `https://fcm.googleapis.com/fcm/send/${name}`,
	...{ p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) }
});
const devicesOf = (personId: string) => owner`select endpoint from push_subscriptions where person_id = ${personId}`;

test('a person chooses, and takes a break', async () => {
	expect(await settings.mine(family.parent)).toMatchObject({
		email: true,
		quietFrom: '20:00',
		quietTo: '08:00',
		pushDetail: false
	});
	await settings.change(family.parent, chosen);
	await settings.pause(family.parent, 1);
	const mine = await settings.mine(family.parent);
	expect(mine).toMatchObject(chosen);
	expect(Temporal.Instant.compare(mine.pausedUntil!, now())).toBe(1);
	await settings.pause(family.parent, 0);
	expect((await settings.mine(family.parent)).pausedUntil).toBeNull();
	await expect(settings.change(family.parent, { ...chosen, quietFrom: '12:00', quietTo: '08:00' })).rejects.toThrow(
		'quietTooLong'
	);
});

test('staff set it for a parent of theirs, with the day of the yes, and for nobody else', async () => {
	const { mentor, otherMentor, administrator, parent, stranger, familyId, otherFamilyId } = family;
	const agreed = { ...chosen, agreedOn: today(), phone: '20 30 40 50' };
	await settings.changeFor(mentor, familyId, parent.id, agreed);
	expect(await settings.ofParent(mentor, familyId, parent.id)).toMatchObject({
		phone: '+4520304050',
		quietTo: '07:00'
	});
	await expect(settings.changeFor(mentor, familyId, parent.id, { ...agreed, phone: '12' })).rejects.toThrow(
		'notANumber'
	);
	await expect(
		settings.changeFor(mentor, familyId, parent.id, { ...agreed, agreedOn: today().add({ days: 1 }) })
	).rejects.toThrow('notYetAgreed');
	for (const [who, family, person] of [
		[otherMentor, familyId, parent],
		[mentor, otherFamilyId, stranger],
		[mentor, familyId, stranger],
		[administrator, familyId, parent],
		[parent, familyId, parent]
	] as const)
		await expect(settings.changeFor(who, family, person.id, agreed)).rejects.toThrow();
	await receipts.hear({ msisdn: 4520304050, message: 'Stop' });
	expect((await settings.mine(parent)).stoppedAt).not.toBeNull();
});

test('AB-06: a phone has one owner, and goes with the sign-in that made it', async () => {
	const { parent, otherParent } = family;
	const [mine, theirs] = [await signIn(parent.id), await signIn(otherParent.id)];
	const same = phone();
	await settings.subscribe(parent, mine.token, same);
	await settings.subscribe(otherParent, theirs.token, same);
	expect(await devicesOf(parent.id)).toHaveLength(0);
	expect(await devicesOf(otherParent.id)).toHaveLength(1);
	await owner`select app.close_session(${theirs.hash})`;
	expect(await devicesOf(otherParent.id)).toHaveLength(0);
	for (let n = 0; n < 18; n++) await settings.subscribe(parent, mine.token, phone());
	expect(await devicesOf(parent.id)).toHaveLength(16);
	await expect(settings.subscribe(parent, theirs.token, phone())).rejects.toThrow();
	await expect(
		settings.subscribe(parent, mine.token, { ...phone(), endpoint: 'https://169.254.169.254/' })
	).rejects.toThrow('notAPushService');
});

test('what comes from outside counts by its key and its signature', async () => {
	const { parent, unitId } = family;
	const [id, deliveryId, at] = [randomUUID(), randomUUID(), now().toString()];
	await owner`insert into notifications ${owner({ id, person_id: parent.id, unit_id: unitId, why: 'new', item_kind: 'appointment', item_id: randomUUID(), version: 1, made_at: at, for_at: at, due_at: at, useful_until: now().add({ hours: 9 }).toString(), since: at, state: 'sent', settled_at: at })}`;
	await owner`insert into deliveries ${owner({ id: deliveryId, notification_id: id, channel: 'email', try: 1, state: 'sent', begun_at: at })}`;
	expect(await receipts.shown(randomUUID())).toBe(false);
	await receipts.hear({ id: 1, userref: deliveryId, status: 'DELIVERED' });
	expect((await owner`select state from notifications where id = ${id}`)[0]).toMatchObject({ state: 'reached' });
	expect(await receipts.stopEmail(deliveryId)).toBe(true);
	expect((await settings.mine(parent)).email).toBe(false);
	const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
	const said = `${part({ alg: 'HS256' })}.${part({ status: 'DELIVERED' })}`;
	const signature = createHmac('sha256', 'secret').update(said).digest('base64url');
	expect(receipts.signedBy(`${said}.${signature}`, 'secret')).toEqual({ status: 'DELIVERED' });
	for (const wrong of [`${said}.${signature.slice(1)}A`, said, `${said}.`, '', null])
		expect(receipts.signedBy(wrong, 'secret')).toBeNull();
});
