import * as v from 'valibot';
import { expect, test } from 'vitest';
import { leakedCount } from './password-list.ts';
import { isAboutOneself, isOwnEmail, newPassword } from './password-rules.ts';

const issue = (text: string) => v.safeParse(newPassword, text).issues?.[0]?.message ?? null;

test.each([
	['', 'missing'],
	['kort', 'password'],
	['password123', 'passwordCommon'],
	['Adgangskode1!', 'passwordCommon'],
	['12345678', 'passwordCommon'],
	['aaaaaaaaaa', 'passwordCommon'],
	['Qwertyuiop', 'passwordCommon'],
	['trustno1', 'passwordCommon'],
	['1qaz2wsx', 'passwordCommon'],
	['MICHAEL1', 'passwordCommon'],
	['familien2026', 'passwordCommon'],
	['Sammen-om-familien-1', 'passwordCommon'],
	['familien-demo-2026', null],
	['correct horse battery staple', null],
	['        x', null],
	['a'.repeat(64) + 'b', null],
	['x'.repeat(199) + 'yz', 'tooLong'],
	['tre ord i rækkefølge', null],
	['æøåæøåæø', null]
])('%s → %s', (text, expected) => expect(issue(text)).toBe(expected));

test('nobody uses the own e-mail as password', () => {
	expect(isOwnEmail('Mona.Holm@Kommune.dk', 'mona.holm@kommune.dk')).toBe(true);
	expect(isOwnEmail('mona.holm', 'mona.holm@kommune.dk')).toBe(true);
	expect(isOwnEmail('noget helt andet', 'mona.holm@kommune.dk')).toBe(false);
});

test('R-17: the list of leaked passwords is long, and what others know of a person is no password', () => {
	expect(leakedCount).toBeGreaterThan(10_000);
	const about = (password: string) =>
		isAboutOneself(password, 'Mona Østergård Holm', 'mona.holm@kommune.dk', 'Æblegården');
	for (const password of ['MonaHolm1978', 'østergård!!', 'Æblegården123', 'holm-mona-holm', 'mona.holm.kommune'])
		expect(about(password), password).toBe(true);
	for (const password of ['mona spiser pærer', '93847261', 'tre ord i rækkefølge']) expect(about(password)).toBe(false);
});
