import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../../bin/migrate.ts';
import { startPostgres, type Server } from '../../bin/postgres.ts';
import { makeOwner } from '../../bin/prepare.ts';
import { close } from '../server/db.ts';
import { NotFound, Refusal, TooMany } from '../server/errors.ts';
import * as sessions from '../sessions/sessions.server.ts';
import * as deployment from './set-up.server.ts';

// The other tests' database has units: an empty deployment needs one of its own.
const folder = mkdtempSync(join(tmpdir(), 'familien-set-up-'));
const others = process.env.APP_DATABASE_URL;
let server: Server;
let owner: postgres.Sql;

beforeAll(async () => {
	server = await startPostgres(folder);
	const url = await makeOwner(server.url);
	process.env.APP_DATABASE_URL = (await migrate(url)).web;
	owner = postgres(url, { max: 1, onnotice: () => {} });
	const codeHash = createHash('sha256').update('ABCD2345').digest('hex');
	await owner`insert into set_up_codes ${owner({ code_hash: codeHash })}`;
}, 60_000);

afterAll(async () => {
	await close();
	await owner.end();
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
	process.env.APP_DATABASE_URL = others;
});

const facts = (email: string, code = 'abcd-2345'): deployment.FirstUse => ({
	...{ code, unit: 'Børnehuset', phone: '70 00 00 00', rooms: ['Det gule rum', 'Det blå rum'], schoolIntra: 'Aula' },
	...{ opensAt: Temporal.PlainTime.from('07:00'), closesAt: Temporal.PlainTime.from('20:00') },
	...{ name: 'Åse Østergård', email, password: 'tre ord i rækkefølge', language: 'da' }
});

test('a wrong code opens nothing, and guessing is slowed down', async () => {
	for (let tries = 0; tries < 10; tries++)
		await expect(deployment.setUp(facts('a@x.dk', 'WRONG'), 'guesser')).rejects.toMatchObject({ code: 'wrongCode' });
	await expect(deployment.setUp(facts('a@x.dk'), 'guesser')).rejects.toBeInstanceOf(TooMany);
	expect(await deployment.isEmpty()).toBe(true);
	await expect(deployment.setUp(facts('a@x.dk', 'WRONG'), 'another')).rejects.toBeInstanceOf(Refusal);
});

test('of five at once exactly one sets the house up, and signs in', async () => {
	const outcomes = await Promise.allSettled(
		[1, 2, 3, 4, 5].map((n) => deployment.setUp(facts(`admin${n}@x.dk`), `device ${n}`))
	);
	expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(NotFound);
	const winner = outcomes.findIndex(({ status }) => status === 'fulfilled') + 1;
	const session = await sessions.signIn(`admin${winner}@x.dk`, 'tre ord i rækkefølge', 'own', 'here');
	const found = await sessions.find(session!.token!);
	expect(found?.actor.roles).toMatchObject([{ role: 'administrator' }]);

	const [unit] = await owner`select name, phone, opens_at::text from units`;
	expect(unit).toEqual({ name: 'Børnehuset', phone: '70 00 00 00', opens_at: '07:00:00' });
	const rooms = await owner`select name from places order by name`;
	expect(rooms.map(({ name }) => name)).toEqual(['Det blå rum', 'Det gule rum']);
	expect((await owner`select count(*)::int as n from people`)[0]!.n).toBe(1);
	expect((await owner`select value from settings where name = 'schoolIntra'`)[0]!.value).toBe('Aula');
});

test('the code is used once', async () => {
	await expect(deployment.setUp(facts('late@x.dk'), 'late')).rejects.toBeInstanceOf(NotFound);
});
