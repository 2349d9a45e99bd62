import { expect, test } from 'vitest';
import { ownDatabase } from '../own-database.ts';
import { tellUnderFire } from './tellers.ts';

// The short version of what npm run faults does a thousand times (F-01, F-18).
test.concurrent(
	'a worker killed around the call loses nothing, and repeats only what it was sending',
	{ timeout: 60_000 },
	async () => {
		const own = await ownDatabase();
		const told = await tellUnderFire(own.owner, own.worker, { people: 80, kills: 3, workers: 1 });
		expect(told).toMatchObject({ lost: 0, otherTag: 0, kills: 3 });
		// No more than what may be on its way at each death.
		expect(told.repeats).toBeLessThanOrEqual(3 * 80);
	}
);

test.concurrent('two workers at once tell nobody twice', { timeout: 60_000 }, async () => {
	const own = await ownDatabase();
	const told = await tellUnderFire(own.owner, own.worker, { people: 100, kills: 0, workers: 2 });
	expect(told).toMatchObject({ lost: 0, repeats: 0 });
});
