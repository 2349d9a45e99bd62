import * as v from 'valibot';
import { expect, test } from 'vitest';
import { isOwnEmail, newPassword } from './password-rules.ts';

const issue = (text: string) => v.safeParse(newPassword, text).issues?.[0]?.message ?? null;

test.each([
	['', 'missing'],
	['kort', 'password'],
	['password123', 'passwordCommon'],
	['Adgangskode1!', 'passwordCommon'],
	['12345678', 'passwordCommon'],
	['aaaaaaaaaa', 'passwordCommon'],
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
