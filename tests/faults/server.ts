import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, type Addresses } from '../../src/bin/migrate.ts';
import { startPostgres, type Server } from '../../src/bin/postgres.ts';
import { makeOwner } from '../../src/bin/prepare.ts';

/** A database server of its own for what would disturb the others: it may be killed, restarted and frozen. */
export type OwnServer = {
	readonly server: Server;
	readonly folder: string;
	readonly superuser: string;
	readonly owner: string;
	readonly addresses: Addresses;
	stop(): Promise<void>;
};

/** Starts one in a folder of its own and migrates it. */
export async function startServer(): Promise<OwnServer> {
	const folder = mkdtempSync(join(tmpdir(), 'familien-faults-'));
	const server = await startPostgres(folder);
	const owner = await makeOwner(server.url);
	const superuser = new URL(server.url);
	superuser.pathname = '/sof';
	return {
		...{ server, folder, owner, superuser: superuser.href },
		addresses: await migrate(owner),
		async stop() {
			await server.stop();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
