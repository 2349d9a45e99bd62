import { afterEach, expect, test, vi } from 'vitest';
import { rotate } from '../../bin/rotate.ts';
import { sign, signed } from './cookie-keys.server.ts';

afterEach(() => vi.restoreAllMocks());

/** The keys are looked at once a minute. */
let minutes = 0;
const aMinuteLater = () => {
	const moment = performance.now() + ++minutes * 61_000;
	vi.spyOn(performance, 'now').mockReturnValue(moment);
};

test('two keys at a time: what was signed counts after one change of keys, and not after two', async () => {
	const first = await sign('en telefon');
	expect(await signed(first)).toEqual({ value: 'en telefon', isEarly: false });
	for (const wrong of [
		'en telefon',
		first.replace('en telefon', 'en anden'),
		`${first}x`,
		first.slice(0, -1),
		'..',
		''
	])
		expect(await signed(wrong), wrong).toBeNull();
	await rotate(process.env.OWNER_DATABASE_URL!);
	vi.restoreAllMocks();
	aMinuteLater();
	const second = await sign('en telefon');
	expect(second).not.toBe(first);
	expect(await signed(first)).toEqual({ value: 'en telefon', isEarly: true });
	expect(await signed(second)).toEqual({ value: 'en telefon', isEarly: false });
	await rotate(process.env.OWNER_DATABASE_URL!);
	vi.restoreAllMocks();
	aMinuteLater();
	expect(await signed(first)).toBeNull();
	expect(await signed(second)).toEqual({ value: 'en telefon', isEarly: true });
});
