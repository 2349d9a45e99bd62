import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import { client, startProvider } from '../../../tests/identity/provider.ts';
import * as people from '../administration/people.server.ts';
import type { Actor } from '../people/actor.ts';
import { now, travel } from '../server/clock.ts';
import { isFresh } from '../sessions/confirm.server.ts';
import * as sessions from '../sessions/sessions.server.ts';
import * as codes from './codes.server.ts';
import * as identities from './identities.server.ts';
import { openId, settingsFrom } from './openid.ts';

// A municipality's own login for staff, against a real provider on loopback (R-30).

const back = 'http://localhost/sign-in/staff/callback';
const refused = { name: 'Refusal', code: 'identityRefused' };
let there: Awaited<ReturnType<typeof startProvider>>;
let settings: NonNullable<ReturnType<typeof settingsFrom>>;
beforeAll(async () => {
	there = await startProvider([back]);
	settings = settingsFrom(
		{
			...{ STAFF_OIDC_ISSUER: there.issuer, STAFF_OIDC_CLIENT_ID: client.id, STAFF_OIDC_CLIENT_SECRET: client.secret },
			...{ STAFF_OIDC_LEVELS: 'mfa', STAFF_OIDC_LEVEL_CLAIM: 'amr', OIDC_LEVELS: 'pwd' }
		},
		'staff'
	)!;
});
afterAll(() => there.stop());
afterEach(() => travel(null));

const honest = () => openId(settings);

/** Goes to the provider as somebody and comes back. */
async function enter(subject: string, purpose: identities.Purpose = {}, here: identities.Here | null = null) {
	Object.assign(there.who, { accountId: subject, amr: ['pwd', 'mfa'] });
	const { to, key } = await identities.begin('staff', back, purpose, honest());
	return identities.finish('staff', key, await there.visit(to), 'Edge on Windows', here, honest());
}

/** An administrator and one of the staff, with a password as each of them has at first. */
async function aHouse() {
	const { administrator, mentor, otherMentor, parent, stranger } = await makeFamily();
	for (const { id } of [mentor, otherMentor])
		await owner`insert into accounts (person_id, email, password_hash) values (${id}, ${`${id}@demo.example`}, 'none')`;
	const code = async (who: Actor, from = randomUUID()) =>
		codes.open((await codes.give(administrator, who.id)).code, from);
	return { administrator, mentor, otherMentor, parent, stranger, code };
}

test('R-30: an administrator’s code ties a name to a staff member once, and from then on it opens that door', async () => {
	const { administrator, mentor, otherMentor, code } = await aHouse();
	const [subject, another] = [randomUUID(), randomUUID()];
	await expect(enter(subject)).rejects.toMatchObject({ code: 'identityUntied' });
	const given = await code(mentor);
	const { token } = await enter(subject, { code: given, next: '/staff/messages' });
	expect(await sessions.find(token!)).toMatchObject({
		...{ actor: { id: mentor.id, kind: 'staff' }, session: { strong: true, device: 'staff' } }
	});
	expect((await sessions.find((await enter(subject)).token!))?.actor.id).toBe(mentor.id);
	expect(await codes.state(administrator, mentor.id, now())).toMatchObject({ codeUntil: null });

	// The code again; the same name for somebody else; and a name that nobody has tied.
	await expect(enter(another, { code: given })).rejects.toMatchObject({ code: 'identityCode' });
	await expect(enter(subject, { code: await code(otherMentor) })).rejects.toMatchObject({ code: 'identityTaken' });
	await expect(enter(another)).rejects.toMatchObject({ code: 'identityUntied' });
	const made = await owner`select count(*)::int as many from identities where subject = ${another}`;
	expect(made[0]!.many).toBe(0);
});

test('R-30: a staff login without the required way, an old one and a parent’s answer open nothing', async () => {
	const { mentor, code } = await aHouse();
	const subject = randomUUID();
	await enter(subject, { code: await code(mentor) });

	const come = async (
		amr: string[],
		change: (by: ReturnType<typeof honest>) => ReturnType<typeof honest> = (by) => by
	) => {
		const by = change(honest());
		Object.assign(there.who, { accountId: subject, amr });
		const { to, key } = await identities.begin('staff', back, {}, by);
		return identities.finish('staff', key, await there.visit(to), '', null, by);
	};
	await expect(come(['pwd'])).rejects.toMatchObject(refused);
	await expect(come(['mfa'], () => openId({ ...settings, levels: [] }))).rejects.toMatchObject(refused);
	await expect(come(['mfa'], () => openId({ ...settings, levelClaim: 'acr' }))).rejects.toMatchObject(refused);

	const { to, key } = await identities.begin('staff', back, {}, honest());
	expect(Object.fromEntries(new URL(to).searchParams)).toMatchObject({ prompt: 'login', max_age: '300' });
	const address = await there.visit(to);
	// What was begun for staff is not finished for parents, and the other way round.
	await expect(identities.finish('parent', key, address, '', null, honest())).rejects.toMatchObject(refused);
	const asParent = await identities.begin('parent', back, {}, honest());
	Object.assign(there.who, { accountId: subject, amr: ['mfa'] });
	await expect(
		identities.finish('parent', asParent.key, await there.visit(asParent.to), '', null, honest())
	).rejects.toMatchObject({ code: 'identityUnknown' });

	const old = await identities.begin('staff', back, {}, honest());
	const then = await there.visit(old.to);
	travel(now().add({ minutes: 7 }));
	await expect(identities.finish('staff', old.key, then, '', null, honest())).rejects.toMatchObject(refused);
});

test('a code is good for a day, for one person, and until another is given; guesses are counted', async () => {
	const { administrator, mentor, code } = await aHouse();
	const first = (await codes.give(administrator, mentor.id)).code;
	const second = (await codes.give(administrator, mentor.id)).code;
	const here = randomUUID();
	await expect(codes.open(first, here)).rejects.toMatchObject({ code: 'identityCode' });
	expect(await codes.open(` ${second.toLowerCase().replace('-', ' ')} `, here)).toBeTruthy();
	travel(now().add({ hours: 25 }));
	await expect(codes.open(second, here)).rejects.toMatchObject({ code: 'identityCode' });
	travel(null);
	for (let tries = 0; tries < 8; tries++)
		await expect(codes.open('AAAA-AAAA', here)).rejects.toMatchObject({ code: 'identityCode' });
	await expect(codes.open(second, here)).rejects.toMatchObject({ name: 'TooMany' });

	// Given, and the access ended before it was used.
	const late = await code(mentor);
	await people.endAccess(administrator, mentor.id);
	await expect(enter(randomUUID(), { code: late })).rejects.toMatchObject({ code: 'identityCode' });
	await expect(codes.give(administrator, mentor.id)).rejects.toMatchObject({ code: 'accessClosed' });
});

test('only an administrator of the house ties, for staff, and takes it away again', async () => {
	const { administrator, mentor, otherMentor, parent, code } = await aHouse();
	const elsewhere = await makeFamily();
	for (const [actor, whom] of [
		[mentor, otherMentor],
		[parent, parent],
		[elsewhere.administrator, mentor],
		[administrator, parent]
	] as const) {
		await expect(codes.give(actor, whom.id)).rejects.toMatchObject({ name: 'NotFound' });
		await expect(codes.untie(actor, whom.id)).rejects.toMatchObject({ name: 'NotFound' });
	}
	const subject = randomUUID();
	await enter(subject, { code: await code(mentor) });
	await codes.untie(administrator, mentor.id);
	await expect(enter(subject)).rejects.toMatchObject({ code: 'identityUntied' });
	await expect(codes.untie(administrator, mentor.id)).rejects.toMatchObject({ name: 'NotFound' });

	// A new sign-in by the administrator is a new beginning, and so is a closed access.
	await enter(subject, { code: await code(mentor) });
	await people.giveSignIn(administrator, mentor.id, `${mentor.id}@demo.example`, null);
	await expect(enter(subject)).rejects.toMatchObject({ code: 'identityUntied' });
	await enter(subject, { code: await code(mentor) });
	await people.endAccess(administrator, mentor.id);
	await expect(enter(subject)).rejects.toMatchObject({ code: 'identityUntied' });
});

test('who is signed in shows again who they are by the same login, and by no other', async () => {
	const { mentor, otherMentor, code } = await aHouse();
	const [mine, another] = [randomUUID(), randomUUID()];
	const token = (await enter(mine, { code: await code(mentor) })).token!;
	const other = (await enter(another, { code: await code(otherMentor) })).token!;
	const confirmedAt = async () => (await sessions.find(token))!.session.confirmedAt;
	travel(now().add({ minutes: 20 }));
	expect(isFresh(await confirmedAt(), 10)).toBe(false);
	travel(null);
	await owner`update sessions set confirmed_at = now() - interval '20 minutes' where person_id = ${mentor.id}`;
	const purpose = { confirms: mentor, next: '/staff/sign-in' };
	const here = { actor: mentor, token };
	const wrong = { code: 'identityOther' };
	await expect(enter(another, purpose, here)).rejects.toMatchObject(wrong);
	await expect(enter(mine, purpose, { actor: otherMentor, token: other })).rejects.toMatchObject(wrong);
	await expect(enter(mine, purpose)).rejects.toMatchObject(wrong);
	expect(isFresh(await confirmedAt(), 10)).toBe(false);
	expect(await enter(mine, purpose, here)).toEqual({ token: null, next: '/staff/sign-in' });
	expect(isFresh(await confirmedAt(), 10)).toBe(true);
});
