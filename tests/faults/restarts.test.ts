import { afterAll, beforeAll, expect, test } from 'vitest';
import { freeze, restart, type Disturbance } from './restarts.ts';
import { race } from './race.ts';
import { restartUnderStreams } from './streams.ts';
import { sendUnderFire } from './sends.ts';
import { startServer, type OwnServer } from './server.ts';
import { makeVisitors, startWeb, type Visitor, type Web } from './web.ts';

// The short version of `npm run faults`. The goals of time are wider here: the other tests run beside it.
let own: OwnServer;
let web: Web;
let visitors: Visitor[];

beforeAll(async () => {
	own = await startServer();
	visitors = await makeVisitors(own.owner, 10);
	web = await startWeb(own);
}, 120_000);

afterAll(async () => {
	await web.stop();
	await own.stop();
});

test('of fifty who plan the same hour one wins, and the others are told', { timeout: 60_000 }, async () => {
	expect(await race(own, web)).toMatchObject({ won: 1, refused: 49, other: [] });
});

test('a crash of the database loses nothing that was acknowledged', { timeout: 60_000 }, async () => {
	const seen = await restart(own, web, visitors, 'immediate');
	expectWhole(seen);
	expect(seen.backAfter).toBeLessThan(5_000);
});

test('a frozen database is told to the visitor, and all is well when it thaws', { timeout: 60_000 }, async () => {
	const seen = await freeze(own, web, visitors, 5_500);
	expectWhole(seen);
	expect(seen.unavailable).toBeGreaterThan(0);
	expect(seen.slowest).toBeLessThan(6_500);
});

test(
	'open pages are told of everything once, though the database and the web process are restarted',
	{
		timeout: 60_000
	},
	async () => {
		const seen = await restartUnderStreams(own, web, 40);
		web = seen.web;
		expect(seen).toMatchObject({ missed: 0, doubled: 0, resumed: 40 });
	}
);

test('a message is there once, though the web process dies while it is sent', { timeout: 60_000 }, async () => {
	const seen = await sendUnderFire(own, web, visitors, { messages: 120, kills: 2 });
	web = seen.web;
	expect(seen).toMatchObject({ sent: 120, kills: 2, missing: 0, doubled: 0 });
	expect(seen.again).toBeGreaterThan(0);
});

function expectWhole(seen: Disturbance) {
	expect(seen).toMatchObject({ lost: 0, hung: 0, broken: 0, webDied: false, lastOther: '' });
	expect(seen.acknowledged.length).toBeGreaterThan(0);
}
