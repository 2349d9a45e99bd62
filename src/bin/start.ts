import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { keepAssets } from '../lib/server/assets.ts';
import { readTrust } from '../lib/server/client-address.ts';
import { build } from './build.ts';
import { Failure, main } from './failure.ts';
import { prepareDatabase } from './prepare.ts';
import { fillDemo, signIns } from './seed.ts';
import { supervise } from './supervise.ts';

/** npm start: build, database, migrations, demo, then a web process and a worker that are kept alive. */
const port = Number(process.env.PORT || 3000);
const host = process.env.HOST || '127.0.0.1';
const origin = process.env.ORIGIN || `http://localhost:${port}`;
const folder = resolve(process.env.DATA_DIR || '.data');
/** The code of this build and of those before it, for tabs that are still open. */
const assets = join(folder, 'assets');
const say = (line: string) => console.log(line);

await main(async () => {
	let stopping = false;
	const stops: (() => Promise<void>)[] = [];
	const stopAll = async (code: number) => {
		if (stopping) return;
		stopping = true;
		for (const stop of stops.reverse()) await stop();
		process.exit(code);
	};
	process.on('SIGINT', () => stopAll(0));
	process.on('SIGTERM', () => stopAll(0));
	// A signal to npm ends npm and its shell, and is not passed on to the last link.
	if (process.env.npm_lifecycle_event) {
		const parent = process.ppid;
		setInterval(() => process.ppid !== parent && stopAll(0), 300).unref();
	}

	if (!(port > 0 && port < 65_536)) throw new Failure(`PORT is not a port: ${process.env.PORT}`);
	if (!URL.canParse(origin)) throw new Failure(`ORIGIN is not an address like https://familie.example: ${origin}`);
	try {
		readTrust(process.env.TRUST_PROXY);
	} catch (error) {
		throw new Failure((error as Error).message);
	}
	await portIsFree();
	stops.push(takeFolder());
	try {
		await build(say);
		keepAssets(assets, fileURLToPath(new URL('../../build/client', import.meta.url)));
		const { addresses, owner, embedded, server } = await prepareDatabase(folder, say);
		if (server) stops.push(() => server.stop());
		const wantsDemo = (process.env.DEMO || (embedded ? '1' : '0')) === '1';
		const demo = wantsDemo && (await fillDemo(owner, addresses.web, say));
		const code = demo ? null : await setUpCode(owner);

		const common = {
			...process.env,
			DATABASE_URL: '',
			PORT: String(port),
			HOST: host,
			ORIGIN: origin,
			// The demo shows what would have been sent where there is no provider.
			OUTBOX: demo ? '1' : '',
			// The demo's sign-ins are for anybody to try; elsewhere staff need more than a password.
			SECOND_STEP: process.env.SECOND_STEP || (demo ? 'off' : 'required'),
			NODE_ENV: 'production'
		};
		const web = supervise('web', 'serve.ts', { ...common, ASSETS_DIR: assets, APP_DATABASE_URL: addresses.web });
		const worker = supervise('worker', 'worker.ts', { ...common, APP_DATABASE_URL: addresses.worker });
		stops.push(async () => void (await Promise.all([web.stop(), worker.stop()])));
		if (server) {
			void server.ended.then(() => {
				if (stopping) return;
				console.error('✗ The embedded PostgreSQL has stopped. Start again with npm start.');
				void stopAll(1);
			});
		}
		await Promise.all([web.ready, worker.ready]);
		say(`\nSammen om Familien is ready: ${origin}`);
		if (code) say(`\nThis deployment is empty. Set it up once at ${origin}/set-up with the code ${code}`);
		if (demo) say(`\n${signIns}`);
	} catch (error) {
		// What breaks while everything is being stopped is nothing to tell.
		if (stopping) return;
		stopping = true;
		for (const stop of stops.reverse()) await stop();
		throw error;
	}
});

function portIsFree(): Promise<void> {
	return new Promise((done, fail) => {
		const probe = createServer();
		probe.once('error', ({ code, message }: NodeJS.ErrnoException) =>
			fail(
				new Failure(
					code === 'EADDRINUSE'
						? `Port ${port} is taken: the product may be running already. Choose another with PORT=…`
						: `Port ${port} on ${host} can't be opened: ${message}`
				)
			)
		);
		probe.listen(port, host, () => probe.close(() => done()));
	});
}

/** One start a data folder. A lock whose process is gone is taken over. */
function takeFolder(): () => Promise<void> {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const lock = join(folder, 'start.pid');
	if (existsSync(lock)) {
		const pid = Number(readFileSync(lock, 'utf8'));
		if (pid !== process.pid && isOurs(pid))
			throw new Failure(
				`The data folder ${folder} is in use by another start (process ${pid}). Choose another with DATA_DIR=…`
			);
	}
	writeFileSync(lock, String(process.pid), { mode: 0o600 });
	return async () => rmSync(lock, { force: true });
}

function isOurs(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return process.platform !== 'linux' || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('run.js');
	} catch {
		return false;
	}
}

/** A fresh one-time code while there is no unit: only its hash is kept. */
async function setUpCode(owner: string): Promise<string | null> {
	const { createHash, randomInt } = await import('node:crypto');
	const sql = postgres(owner, { max: 1, onnotice: () => {} });
	try {
		const [{ empty }] = (await sql`select app.is_empty() as empty`) as unknown as [{ empty: boolean }];
		if (!empty) return null;
		const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
		const code = Array.from(
			{ length: 16 },
			(_, i) => (i && i % 4 === 0 ? '-' : '') + letters[randomInt(letters.length)]
		).join('');
		await sql`delete from set_up_codes where used_at is null`;
		await sql`insert into set_up_codes ${sql({ code_hash: createHash('sha256').update(code.replaceAll('-', '')).digest('hex') })}`;
		return code;
	} finally {
		await sql.end();
	}
}
