import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { Authenticator } from '../../../tests/authenticator.ts';
import { makeFamily, owner } from '../../../tests/family.ts';
import * as invitations from '../invitations/invitations.server.ts';
import type { Actor } from '../people/actor.ts';
import { now, travel } from '../server/clock.ts';
import * as own from '../sessions/own.server.ts';
import * as sessions from '../sessions/sessions.server.ts';
import * as passkeys from './passkeys.server.ts';

afterEach(() => travel(null));

const site = { origin: 'https://familie.example', rpId: 'familie.example' };
const refused = { name: 'Refusal', code: 'passkeyRefused' };
const phone = 'Mozilla/5.0 (Linux; Android 10; K) Chrome/142.0.0.0 Mobile Safari/537.36';

async function withAccount(person: Actor) {
	await owner`insert into accounts (person_id, email, password_hash) values (${person.id}, ${`${randomUUID()}@demo.example`}, 'none')`;
	return person;
}

/** A passkey of this person's, on a device of its own. */
async function keyOf(person: Actor) {
	const device = new Authenticator();
	const { options, key } = await passkeys.askAdd(person, site);
	await passkeys.add(person, key, device.make(options.challenge, site.origin, site.rpId), site, phone);
	return device;
}

test('a person makes a passkey, signs in by it, and removes it; family’s staff can read that it happened', async () => {
	const { parent, otherParent, familyId } = await makeFamily();
	await withAccount(parent);
	const device = await keyOf(parent);
	const [made] = await passkeys.mine(parent);
	expect(made).toMatchObject({ name: 'Chrome · Android', usedAt: null });
	const asked = await passkeys.askUse(site);
	expect(asked.options).toMatchObject({ userVerification: 'required' });
	expect(asked.options.allowCredentials ?? []).toEqual([]);
	const answer = device.use(asked.options.challenge, site.origin, site.rpId);
	expect(await passkeys.use(asked.key, answer, site)).toEqual({ personId: parent.id, kind: 'parent' });

	await expect(passkeys.remove(otherParent, made!.id)).rejects.toMatchObject({ name: 'NotFound' });
	await passkeys.remove(parent, made!.id);
	const again = await passkeys.askUse(site);
	const late = device.use(again.options.challenge, site.origin, site.rpId);
	await expect(passkeys.use(again.key, late, site)).rejects.toMatchObject(refused);
	expect((await own.mine(parent)).news.map(({ kind }) => kind)).toEqual(['passkey_removed', 'passkey_added']);
	const told =
		await owner`select kind from events where family_id = ${familyId} and subject_id = ${parent.id} order by id`;
	expect(told.map(({ kind }) => kind)).toEqual(['passkey_added', 'passkey_removed']);
});

test('no answer opens twice, elsewhere, late, unseen, or by a counter that went back (R-19)', async () => {
	const { mentor } = await makeFamily();
	await withAccount(mentor);
	const device = await keyOf(mentor);
	const answering = async (strays: Parameters<Authenticator['use']>[3] = {}, given = site) => {
		const { options, key } = await passkeys.askUse(site);
		const response = device.use(options.challenge, site.origin, site.rpId, strays);
		return { key, response, outcome: passkeys.use(key, response, given) };
	};
	const first = await answering();
	expect(await first.outcome).toMatchObject({ personId: mentor.id, kind: 'staff' });
	// The same answer once more, to the same question and to a new one.
	await expect(passkeys.use(first.key, first.response, site)).rejects.toMatchObject(refused);
	const { key } = await passkeys.askUse(site);
	await expect(passkeys.use(key, first.response, site)).rejects.toMatchObject(refused);
	for (const strays of [
		{ origin: 'https://evil.example' },
		{ origin: 'http://familie.example' },
		{ rpId: 'evil.example' },
		{ isSeen: false },
		{ challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
		{ counter: 1 },
		{ counter: 0 }
	])
		await expect((await answering(strays)).outcome, JSON.stringify(strays)).rejects.toMatchObject(refused);
	device.counter = 10;
	const elsewhere = { origin: 'https://evil.example', rpId: 'evil.example' };
	await expect((await answering({}, elsewhere)).outcome).rejects.toMatchObject(refused);

	const slow = await passkeys.askUse(site);
	const response = device.use(slow.options.challenge, site.origin, site.rpId);
	travel(now().add({ minutes: 6 }));
	await expect(passkeys.use(slow.key, response, site)).rejects.toMatchObject(refused);
	travel(null);
	expect(await (await answering()).outcome).toMatchObject({ personId: mentor.id });
	await owner`update accounts set disabled_at = now() where person_id = ${mentor.id}`;
	await expect((await answering()).outcome).rejects.toMatchObject(refused);
});

test('a passkey is kept only by whom it was asked of, seen by the device, and once', async () => {
	const { parent, otherParent } = await makeFamily();
	const device = new Authenticator();
	const ask = async () => (await passkeys.askAdd(parent, site)) as Awaited<ReturnType<typeof passkeys.askAdd>>;
	const attempts = [
		async () => {
			const { options, key } = await ask();
			return passkeys.add(otherParent, key, device.make(options.challenge, site.origin, site.rpId), site, phone);
		},
		async () => {
			const { options, key } = await ask();
			const unseen = device.make(options.challenge, site.origin, site.rpId, { isSeen: false });
			return passkeys.add(parent, key, unseen, site, phone);
		},
		async () => {
			const { options, key } = await ask();
			return passkeys.add(parent, key, device.make(options.challenge, 'https://evil.example', site.rpId), site, phone);
		}
	];
	for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject(refused);
	const { options, key } = await ask();
	const made = device.make(options.challenge, site.origin, site.rpId);
	await passkeys.add(parent, key, made, site, phone);
	await expect(passkeys.add(parent, key, made, site, phone)).rejects.toMatchObject(refused);
	expect(await passkeys.mine(parent)).toHaveLength(1);
	expect(await passkeys.mine(otherParent)).toEqual([]);
});

test('R-15: an invitation is used up by a passkey alone, and a lost phone takes it along', async () => {
	const { mentor, familyId, parent } = await makeFamily();
	const { code } = await invitations.invite(mentor, familyId, parent.id);
	const device = new Authenticator();
	const { options, key } = await invitations.askPasskey(code, site);
	const response = device.make(options.challenge, site.origin, site.rpId);
	const token = await invitations.acceptByPasskey(code, { key, response, site, language: 'en' }, 'own', phone);
	expect((await sessions.find(token))?.actor).toMatchObject({ id: parent.id, language: 'en' });
	expect((await invitations.state(mentor, familyId, parent.id)).way).toMatchObject({ hasPassword: false, passkeys: 1 });
	const sign = async () => {
		const asked = await passkeys.askUse(site);
		return passkeys.use(asked.key, device.use(asked.options.challenge, site.origin, site.rpId), site);
	};
	expect(await sign()).toMatchObject({ personId: parent.id });
	await invitations.endWaysIn(mentor, familyId, parent.id);
	await expect(sign()).rejects.toMatchObject(refused);
	expect(await sessions.find(token)).toBeNull();
});
