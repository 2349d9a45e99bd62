import { expect, test } from 'vitest';
import { makeCode, makeToken, readCode } from './code.ts';

test('a code is read however it is written down', () => {
	const code = makeCode();
	expect(code).toMatch(/^[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}$/);
	for (const typed of [code, code.toLowerCase(), code.replace('-', ' '), ` ${code.replace('-', '')} `])
		expect(readCode(typed)).toBe(code);
	const token = makeToken();
	expect(readCode(token)).toBe(token);
	for (const wrong of ['', 'KORT', 'ABCD-EFG1', 'ABCD-EFGO', 'ABCD-EFGH-J', `${token}x`])
		expect(readCode(wrong)).toBeNull();
});
