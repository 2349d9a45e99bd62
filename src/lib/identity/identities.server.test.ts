import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import { client, startProvider } from '../../../tests/identity/provider.ts';
import * as invitations from '../invitations/invitations.server.ts';
import { now, travel } from '../server/clock.ts';
import * as sessions from '../sessions/sessions.server.ts';
import * as identities from './identities.server.ts';
import { openId, settingsFrom } from './openid.ts';

// Against a real provider on loopback, that is sometimes made to lie.

const back = 'http://localhost/sign-in/provider/callback';
const staffBack = 'http://localhost/sign-in/staff/callback';
const refused = { name: 'Refusal', code: 'identityRefused' };
let there: Awaited<ReturnType<typeof startProvider>>;
let settings: NonNullable<ReturnType<typeof settingsFrom>>;
beforeAll(async () => {
	there = await startProvider([back, staffBack]);
	settings = settingsFrom(
		{
			...{ OIDC_ISSUER: there.issuer, OIDC_CLIENT_ID: client.id, OIDC_CLIENT_SECRET: client.secret },
			...{ OIDC_LEVELS: 'substantial high' }
		},
		'parent'
	)!;
});
afterAll(() => there.stop());
afterEach(() => {
	travel(null);
	there.who.acr = 'substantial';
});

/** Two parties that are honest to each other. */
const honest = () => openId(settings);

/** The parents' way back. */
const finish = (key: string, address: URL) =>
	identities.finish('parent', key, address, 'Firefox on Android', null, honest());

/** An honest way to the provider and back, then finished with whatever is changed. */
async function come(changed: { facts?: Record<string, string>; here?: (here: URL) => URL } = {}, by = honest()) {
	const { to, facts } = await by.begin(back);
	const here = await there.visit(to);
	return by.finish(changed.here?.(here) ?? here, { ...facts, ...changed.facts });
}

test('R-30: an honest answer names the person by issuer and subject, after a new login each time', async () => {
	expect(await come()).toEqual({ issuer: there.issuer, subject: 'person-1' });
	const { to } = await honest().begin(back);
	expect(Object.fromEntries(new URL(to).searchParams)).toMatchObject({
		...{ response_type: 'code', code_challenge_method: 'S256', prompt: 'login', max_age: '300', scope: 'openid' },
		acr_values: 'substantial high'
	});
});

test('R-30: a wrong nonce, state or verifier, and a swapped code, open nothing', async () => {
	for (const name of ['nonce', 'state', 'verifier'])
		await expect(come({ facts: { [name]: 'A'.repeat(43) } }), name).rejects.toMatchObject(refused);
	const { to } = await honest().begin(back);
	const code = (await there.visit(to)).searchParams.get('code')!;
	const swap = (here: URL) => {
		here.searchParams.set('code', code);
		return here;
	};
	await expect(come({ here: swap })).rejects.toMatchObject(refused);
	const foreign = (here: URL) => {
		here.searchParams.set('iss', 'https://evil.example');
		return here;
	};
	await expect(come({ here: foreign })).rejects.toMatchObject(refused);
});

test('R-30: a level that is too low, one that is missing, and a login that is old, open nothing', async () => {
	there.who.acr = 'low';
	await expect(come()).rejects.toMatchObject(refused);
	there.who.acr = 'substantial';
	await expect(come({}, openId({ ...settings, levels: [] }))).rejects.toMatchObject(refused);
	await expect(come({}, openId({ ...settings, levelClaim: 'loa' }))).rejects.toMatchObject(refused);
	travel(now().add({ minutes: 7 }));
	await expect(come()).rejects.toMatchObject(refused);
});

test('R-30: a token that is unsigned, changed, or for somebody else, opens nothing', async () => {
	const part = (facts: object) => Buffer.from(JSON.stringify(facts)).toString('base64url');
	const lying = (change: (header: object, claims: object, signature: string) => string) =>
		openId(settings, async (address, options) => {
			const answer = await fetch(address, options as RequestInit);
			if (!address.endsWith('/token')) return answer;
			const tokens = (await answer.json()) as { id_token: string };
			const [header, claims, signature] = tokens.id_token.split('.') as [string, string, string];
			const read = (text: string) => JSON.parse(Buffer.from(text, 'base64url').toString()) as object;
			return Response.json({ ...tokens, id_token: change(read(header), read(claims), signature) });
		});
	const truthful = lying((header, claims, signature) => [part(header), part(claims), signature].join('.'));
	expect(await come({}, truthful)).toMatchObject({ subject: 'person-1' });
	for (const change of [
		(_: object, claims: object) => `${part({ alg: 'none' })}.${part(claims)}.`,
		(header: object, claims: object, signature: string) =>
			[part(header), part({ ...claims, sub: 'person-2' }), signature].join('.'),
		(header: object, claims: object, signature: string) =>
			[part(header), part({ ...claims, aud: 'others' }), signature].join('.')
	])
		await expect(come({}, lying(change))).rejects.toMatchObject(refused);
});

test('R-30: there is no sign-up: an invitation ties the name to a parent, and from then on it opens that door only', async () => {
	const { mentor, familyId, parent, otherParent } = await makeFamily();
	there.who.accountId = parent.id;
	const enter = async (purpose: identities.Purpose = {}) => {
		const { to, key } = await identities.begin('parent', back, purpose, honest());
		return finish(key, await there.visit(to));
	};
	await expect(enter()).rejects.toMatchObject({ code: 'identityUnknown' });
	const { code } = await invitations.invite(mentor, familyId, parent.id);
	const first = await enter({ invitation: code, language: 'en' });
	expect(await sessions.find(first.token!)).toMatchObject({
		...{ actor: { id: parent.id, language: 'en' }, session: { strong: true, device: 'shared' } }
	});
	expect((await sessions.find((await enter({ next: '/messages' })).token!))?.actor.id).toBe(parent.id);

	// The same name for another parent; another browser's question; and the same answer twice.
	const other = await invitations.invite(mentor, familyId, otherParent.id);
	await expect(enter({ invitation: other.code })).rejects.toMatchObject({ code: 'identityTaken' });
	await expect(enter({ invitation: code })).rejects.toMatchObject({ code: 'notInvited' });
	const { to, key } = await identities.begin('parent', back, {}, honest());
	const here = await there.visit(to);
	const elsewhere = await identities.begin('parent', back, {}, honest());
	await expect(finish(elsewhere.key, here)).rejects.toMatchObject(refused);
	expect(await finish(key, here)).toBeTruthy();
	await expect(finish(key, here)).rejects.toMatchObject(refused);

	await owner`update accounts set disabled_at = now() where person_id = ${parent.id}`;
	await expect(enter()).rejects.toMatchObject({ code: 'identityUnknown' });
});
