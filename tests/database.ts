import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../src/bin/migrate.ts';
import { startPostgres } from '../src/bin/postgres.ts';
import { makeOwner } from '../src/bin/prepare.ts';

/** A real, fresh database for the verbs' tests: the embedded one, in a folder that goes with the run. */
export default async function setup() {
	const folder = mkdtempSync(join(tmpdir(), 'familien-test-'));
	const server = await startPostgres(folder);
	const owner = await makeOwner(server.url);
	const addresses = await migrate(owner);
	process.env.APP_DATABASE_URL = addresses.web;
	process.env.WORKER_DATABASE_URL_FOR_TESTS = addresses.worker;
	process.env.OWNER_DATABASE_URL = owner;
	return async () => {
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	};
}
