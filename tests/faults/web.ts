import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { build } from '../../src/bin/build.ts';
import type { OwnServer } from './server.ts';

/** The built web process on a port of its own, watched and never restarted. */
export type Web = {
	readonly origin: string;
	readonly port: number;
	readonly process: ChildProcess;
	stop(): Promise<void>;
};

/** Starts the web process on a database. @param again the port of one that was stopped @param hears what it writes to the log */
export async function startWeb(
	{ addresses }: Pick<OwnServer, 'addresses'>,
	again?: number,
	settings: NodeJS.ProcessEnv = {},
	hears?: (line: string) => void
): Promise<Web> {
	await build(() => {});
	const port = again ?? (await freePort());
	const origin = `http://localhost:${port}`;
	const child = spawn(process.execPath, [fileURLToPath(new URL('../../src/bin/serve.ts', import.meta.url))], {
		env: {
			...process.env,
			...{
				PORT: String(port),
				HOST: '127.0.0.1',
				ORIGIN: origin,
				NODE_ENV: 'production',
				LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent'
			},
			// A few people here do the work of many.
			LIMITS_TIMES: '1000',
			APP_DATABASE_URL: addresses.web,
			...settings
		},
		stdio: ['ignore', hears ? 'pipe' : 'inherit', hears ? 'pipe' : 'inherit', 'ipc']
	});
	for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => hears?.(part.toString()));
	await once(child, 'message');
	return {
		origin,
		port,
		process: child,
		async stop() {
			if (child.exitCode !== null || child.signalCode !== null) return;
			child.kill('SIGTERM');
			await once(child, 'exit');
		}
	};
}

/** A parent who is signed in and has a conversation. */
export type Visitor = { readonly id: string; readonly cookie: string; readonly conversationId: string };

/** Makes so many parents, each with a family, a conversation and a running session. */
export async function makeVisitors(owner: string, many: number): Promise<Visitor[]> {
	const sql = postgres(owner, { max: 1, onnotice: () => {} });
	const [unitId, at] = [randomUUID(), Temporal.Now.instant().toString()];
	const later = Temporal.Now.instant().add({ hours: 24 }).toString();
	await sql`insert into units ${sql({ id: unitId, name: 'Børnehuset' })}`;
	const visitors: Visitor[] = [];
	for (let n = 1; n <= many; n++) {
		const [id, familyId] = [randomUUID(), randomUUID()];
		const token = randomBytes(25).toString('hex');
		const hash = createHash('sha256').update(token).digest('hex');
		await sql`insert into people ${sql({ id, unit_id: unitId, kind: 'parent', name: `Forælder ${n}` })}`;
		await sql`insert into families ${sql({ id: familyId, unit_id: unitId, name: `Familie ${n}` })}`;
		await sql`insert into family_people ${sql({ family_id: familyId, person_id: id, part: 'parent', starts_on: '2020-01-01' })}`;
		await sql`insert into sessions ${sql({ token_hash: hash, person_id: id, device: 'own', created_at: at, seen_at: at, idle_until: later, ends_at: later })}`;
		const [conversation] = await sql`select id from conversations where parent_id = ${id}`;
		visitors.push({ id, cookie: `__Host-session=${token}`, conversationId: conversation!.id as string });
	}
	await sql.end();
	return visitors;
}

/** A port that nobody has. */
export async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const { port } = probe.address() as AddressInfo;
	await new Promise((done) => probe.close(done));
	return port;
}
