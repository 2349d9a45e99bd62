import { expect, test } from 'vitest';
import { startFaults } from './start.ts';

test('npm start keeps its promises', { timeout: 240_000, skip: process.platform !== 'linux' }, async () => {
	const tried = await startFaults(true);
	// How fast is for `npm run faults` to tell: here other tests run beside it.
	expect(tried.filter(({ ok, went }) => !ok && !went.endsWith(' ms'))).toEqual([]);
	expect(tried.length).toBeGreaterThan(6);
});
