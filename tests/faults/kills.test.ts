import { expect, test } from 'vitest';
import { kills } from './kills.ts';
import { startServer } from './server.ts';

// The short version of `npm run faults`: the same load, and fewer deaths.
test('nobody is answered as another when connections die', { timeout: 60_000 }, async () => {
	const own = await startServer();
	try {
		process.env.APP_DATABASE_URL = own.addresses.web;
		const seen = await kills(own.superuser, own.owner, 80);
		expect(seen).toMatchObject({ foreign: 0, missing: 0, foreignWrites: 0, lost: 0, doubled: 0 });
		expect(seen).toMatchObject({ uncaught: 0, unsettled: 0, otherErrors: [] });
		expect(seen.acknowledged).toBeGreaterThan(20);
	} finally {
		await own.stop();
	}
});
