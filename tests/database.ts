import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { migrate } from '../src/bin/migrate.ts';
import { startPostgres } from '../src/bin/postgres.ts';
import { makeOwner } from '../src/bin/prepare.ts';

/** A real, fresh database for the verbs' tests: the embedded one, in a folder that goes with the run. */
export default async function setup() {
	const folder = mkdtempSync(join(tmpdir(), 'familien-test-'));
	const server = await startPostgres(folder);
	const owner = await makeOwner(server.url);
	const addresses = await migrate(owner);
	await keepPristine(server.url);
	process.env.SUPERUSER_DATABASE_URL = server.url;
	process.env.APP_DATABASE_URL = addresses.web;
	process.env.WORKER_DATABASE_URL_FOR_TESTS = addresses.worker;
	process.env.OWNER_DATABASE_URL = owner;
	return async () => {
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	};
}

/** A copy of the migrated, empty database, to make others of (own-database.ts). */
async function keepPristine(superuser: string) {
	const sql = postgres(superuser, { max: 1, onnotice: () => {} });
	await sql.unsafe('create database pristine template sof owner sof');
	await sql.end();
}
