import { expect, test } from '@playwright/test';
import { visitBytes } from '../bench/bytes.ts';
import { cookieOf } from '../bench/programs.ts';

test('a first visit to I dag fits a weak phone: at most 45 kB of JavaScript, 70 kB in all', async ({ baseURL }) => {
	const cookie = await cookieOf(baseURL!, 'foraelder1@demo.example');
	const { script, all } = await visitBytes(process.env.CHROMIUM ?? '', `${baseURL}/`, cookie);
	expect(script).toBeGreaterThan(0);
	expect(script).toBeLessThanOrEqual(45_000);
	expect(all).toBeLessThanOrEqual(70_000);
});
