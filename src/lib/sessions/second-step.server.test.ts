import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import * as people from '../administration/people.server.ts';
import { now, travel } from '../server/clock.ts';
import { hashPassword } from './passwords.server.ts';
import * as secondStep from './second-step.server.ts';
import * as sessions from './sessions.server.ts';
import { codeAt } from './totp.ts';

afterEach(() => {
	travel(null);
	delete process.env.SECOND_STEP;
});

const password = 'tre ord i rækkefølge';
const wrong = { name: 'Refusal', code: 'wrongStep' };
const later = (seconds: number) => travel(now().add({ seconds }));

/** A mentor with an account, and with the second step when asked for. */
async function staff(isSet = true) {
	const family = await makeFamily();
	const email = `${randomUUID()}@demo.example`;
	await owner`insert into accounts (person_id, email, password_hash) values
		(${family.mentor.id}, ${email}, ${await hashPassword(password)})`;
	const first = (await sessions.signIn(email, password, 'own', 'pc'))!;
	if (!isSet) return { ...family, email, first, secret: '', codes: [] };
	const { key, secret } = await secondStep.askSet(family.mentor, false);
	const codes = await secondStep.set(family.mentor, key, codeAt(secret, now()), first.token!);
	return { ...family, email, first, secret, codes };
}
const stepOf = async (email: string) => (await sessions.signIn(email, password, 'own', 'pc'))!;
const answer = (key: string, code: string, from = randomUUID()) => secondStep.answer(key, code, from, 'pc');

test('with the second step a password opens nothing alone; the code does, once, one step early or late', async () => {
	const { email, secret, mentor, first } = await staff();
	expect((await sessions.find(first.token!))!.session.strong).toBe(true);
	const { token, step } = await stepOf(email);
	expect(token).toBeNull();
	// The code that it was set with is used up.
	await expect(answer(step!, codeAt(secret, now()))).rejects.toMatchObject(wrong);
	later(30);
	const code = codeAt(secret, now());
	const { token: opened } = await answer(step!, code);
	expect(await sessions.find(opened)).toMatchObject({ actor: { id: mentor.id }, session: { strong: true } });
	await expect(answer(step!, code)).rejects.toMatchObject({ code: 'stepTooLate' });
	await expect(answer((await stepOf(email)).step!, code)).rejects.toMatchObject(wrong);

	const early = codeAt(secret, now().add({ seconds: 30 }));
	expect(await answer((await stepOf(email)).step!, early)).toBeTruthy();
	later(120);
	for (const seconds of [-60, 60]) {
		const off = codeAt(secret, now().add({ seconds }));
		await expect(answer((await stepOf(email)).step!, off)).rejects.toMatchObject(wrong);
	}
	const slow = await stepOf(email);
	later(6 * 60);
	await expect(answer(slow.step!, codeAt(secret, now()))).rejects.toMatchObject({ code: 'stepTooLate' });
});

test('ten recovery codes work once each, and the database keeps none of them', async () => {
	const { email, codes, mentor } = await staff();
	expect(new Set(codes).size).toBe(10);
	const rows = JSON.stringify(await owner`select * from recovery_codes where person_id = ${mentor.id}`);
	for (const code of codes) expect(rows).not.toContain(code.replace('-', ''));
	expect(await answer((await stepOf(email)).step!, codes[0]!.toLowerCase())).toBeTruthy();
	await expect(answer((await stepOf(email)).step!, codes[0]!)).rejects.toMatchObject(wrong);
	expect((await secondStep.mine(mentor))!.codes).toBe(9);
});

test('R-29: guesses are few: ten on a device, twenty an hour in all', async () => {
	const { email } = await staff();
	const { step } = await stepOf(email);
	const guesser = randomUUID();
	for (let i = 0; i < 10; i++) await expect(answer(step!, '000000', guesser)).rejects.toMatchObject(wrong);
	await expect(answer(step!, '000000', guesser)).rejects.toMatchObject({ name: 'TooMany' });
	for (let i = 0; i < 10; i++) await expect(answer(step!, '000000')).rejects.toMatchObject(wrong);
	await expect(answer(step!, '000000')).rejects.toMatchObject({ name: 'TooMany' });
});

test('a question is for one person and one browser; a new password from the administrator begins anew', async () => {
	const { email, mentor, otherMentor, administrator } = await staff();
	const { key, secret } = await secondStep.askSet(mentor, true);
	expect(await secondStep.beingSet(otherMentor, key)).toBeNull();
	await expect(secondStep.set(otherMentor, key, codeAt(secret, now()), '')).rejects.toMatchObject(wrong);
	await expect(answer(key, codeAt(secret, now()))).rejects.toMatchObject({ code: 'stepTooLate' });
	expect(await secondStep.mine(otherMentor)).toBeNull();
	const handed = await people.giveSignIn(administrator, mentor.id, email, null);
	expect((await sessions.signIn(email, handed.password, 'own', 'pc'))!.token).not.toBeNull();
	expect(await secondStep.mine(mentor)).toBeNull();
});

test('a stolen password can’t set its own second step beside a passkey', async () => {
	const { mentor } = await staff(false);
	await owner`insert into passkeys (person_id, credential_id, public_key, name, made_at) values (${mentor.id}, ${randomUUID()}, '', 'pc', now())`;
	await expect(secondStep.askSet(mentor, false)).rejects.toMatchObject({ code: 'usePasskey' });
	expect(await secondStep.askSet(mentor, true)).toBeTruthy();
});

test('where it is required, staff have a week; parents and the demo are not asked', async () => {
	const since = now();
	const weak = { strong: false, since };
	expect(secondStep.due('staff', weak)).toBeNull();
	process.env.SECOND_STEP = 'required';
	expect(secondStep.due('staff', weak)).toMatchObject({});
	expect(secondStep.due('parent', weak)).toBeNull();
	later(8 * 24 * 60 * 60);
	expect(secondStep.due('staff', weak)).toBe('now');
	expect(secondStep.due('staff', { ...weak, strong: true })).toBeNull();
});
