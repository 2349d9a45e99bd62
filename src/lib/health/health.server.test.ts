import { afterEach, expect, test } from 'vitest';
import postgres from 'postgres';
import { owner } from '../../../tests/family.ts';
import { sweep } from '../sessions/sweep.server.ts';
import { now, travel } from '../server/clock.ts';
import { isReady } from './health.server.ts';

afterEach(() => travel(null));

const beat = (name: string, ago: string) =>
	owner`insert into heartbeats values (${name}, now() - ${ago}::interval) on conflict (name) do update set at = excluded.at`;

test('ready means a worker alive and no job left lying', async () => {
	expect(await isReady()).toBe(false);
	await beat('worker', '5 seconds');
	await beat('jobs', '1 minute');
	expect(await isReady()).toBe(true);
	await beat('jobs', '20 minutes');
	expect(await isReady()).toBe(false);
	await beat('jobs', '0');
	expect(await isReady()).toBe(true);
	travel(now().add({ minutes: 2 }));
	expect(await isReady()).toBe(false);
});

test('the worker sweeps under its own role', async () => {
	const worker = postgres(process.env.WORKER_DATABASE_URL_FOR_TESTS!, { max: 1 });
	await owner`insert into sign_in_tries values ('gammel', 'x', now() - interval '2 days'), ('ny', 'x', now())`;
	await sweep(worker);
	expect(
		(await owner`select account_key from sign_in_tries where account_key in ('gammel', 'ny')`).map(
			(row) => row.account_key
		)
	).toEqual(['ny']);
	await worker.end();
});
