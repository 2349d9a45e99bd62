import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type OwnServer } from './server.ts';
import { tellUnderFire } from './tellers.ts';

// The short version of what npm run faults does a thousand times (F-01, F-18).
let own: OwnServer;
beforeAll(async () => {
	own = await startServer();
}, 60_000);
afterAll(() => own?.stop());

test(
	'a worker killed around the call loses nothing, and repeats only what it was sending',
	{ timeout: 60_000 },
	async () => {
		const told = await tellUnderFire(own.owner, own.addresses.worker, { people: 80, kills: 4, workers: 1 });
		expect(told).toMatchObject({ lost: 0, otherTag: 0, kills: 4 });
		// No more than one batch was on its way at each death.
		expect(told.repeats).toBeLessThanOrEqual(4 * 50);
	}
);

test('two workers at once tell nobody twice', { timeout: 60_000 }, async () => {
	const told = await tellUnderFire(own.owner, own.addresses.worker, { people: 200, kills: 0, workers: 2 });
	expect(told).toMatchObject({ lost: 0, repeats: 0 });
});
