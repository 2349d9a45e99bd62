import { spawn, type ChildProcess } from 'node:child_process';
import {
	appendFileSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from '../../src/bin/build.ts';
import { freePort } from './web.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What was tried, and how it went: milliseconds, or the line that was printed. */
export type Tried = { readonly what: string; readonly went: string; readonly ok: boolean };
type Started = { readonly npm: ChildProcess; readonly port: number; said(): string };

/** `npm start` in its own process group, as a terminal would start it. */
function start(data: string, env: NodeJS.ProcessEnv, port: number, cwd = root): Started {
	const npm = spawn('npm', ['start'], {
		cwd,
		env: {
			...process.env,
			NODE_ENV: '',
			DATABASE_URL: '',
			ORIGIN: '',
			HOST: '',
			DEMO: '0',
			LOG_LEVEL: 'silent',
			...{ PORT: String(port), DATA_DIR: data },
			...env
		},
		stdio: ['ignore', 'pipe', 'pipe'],
		detached: true
	});
	let said = '';
	for (const stream of [npm.stdout!, npm.stderr!]) stream.on('data', (text: Buffer) => (said += text));
	return { npm, port, said: () => said };
}

/**
 * What `npm start` promises of itself: it mends what dies, stops whole, and says in one line why it can't start.
 * @param isShort leaves out what takes more starts, for `npm test`
 */
export async function startFaults(isShort = false): Promise<Tried[]> {
	await build(() => {});
	const tried: Tried[] = [];
	const folder = mkdtempSync(join(tmpdir(), 'familien-start-'));
	const data = join(folder, 'data');
	const groups: number[] = [];
	const begin = async (port: number) => {
		const began = performance.now();
		const it = start(data, {}, port);
		groups.push(it.npm.pid!);
		await until(
			() => it.said().includes('is ready'),
			60_000,
			() => `not ready: ${it.said()}`
		);
		return { ...it, took: performance.now() - began };
	};
	const note = (what: string, went: string | number, ok: boolean) =>
		void tried.push({ what, went: typeof went === 'number' ? `${Math.round(went)} ms` : went, ok });
	try {
		const port = await freePort();
		let it = await begin(port);
		for (const program of ['serve.ts', 'worker.ts']) {
			const [pid] = running(data, program);
			process.kill(pid!, 'SIGKILL');
			const began = performance.now();
			await until(() => running(data, program).some((other) => other !== pid), 10_000);
			if (program === 'serve.ts') await until(() => answers(port), 10_000);
			const took = performance.now() - began;
			note(`kill -9 of ${program}: back`, took, took < 5_000);
		}
		const line = async (what: string, expected: RegExp, env: NodeJS.ProcessEnv, at = folder, cwd = root) => {
			const { code, said } = await refused(start(at, env, env.PORT ? Number(env.PORT) : await freePort(), cwd));
			const lines = said.split('\n').filter((text) => text.startsWith('✗'));
			note(
				what,
				lines[0]?.slice(0, 200) ?? said.slice(-300),
				code !== 0 && lines.length === 1 && expected.test(lines[0]!) && !/^\s+at /m.test(said)
			);
		};
		await line('the same port', /Port \d+ is taken/, { PORT: String(port) }, join(folder, 'other'));
		await line('the same data folder', /is in use by another start/, {}, data);
		note('the first goes on', (await answers(port)) ? 'yes' : 'no', await answers(port));

		it.npm.kill('SIGTERM');
		note('SIGTERM to npm: all gone', await gone(data), running(data).length === 0);
		it = await begin(port);
		note('second start', it.took, it.took < 5_000);
		process.kill(-it.npm.pid!, 'SIGINT');
		note('Ctrl-C: all gone', await gone(data), running(data).length === 0);
		if (isShort) return tried;
		it = await begin(port);
		process.kill(-it.npm.pid!, 'SIGTERM');
		note('SIGTERM to the group: all gone', await gone(data), running(data).length === 0);

		it = await begin(port);
		for (const pid of running(data, 'run.js')) process.kill(pid, 'SIGKILL');
		const began = performance.now();
		await until(() => !running(data, 'serve.ts').length && !running(data, 'worker.ts').length, 15_000);
		note('SIGKILL of the start: the others end', performance.now() - began, true);
		it = await begin(port);
		note('a start after SIGKILL', it.took, it.took < 10_000);
		it.npm.kill('SIGTERM');
		await gone(data);

		await line('DATABASE_URL is no address', /is not an address/, { DATABASE_URL: 'familien' });
		await line('DATABASE_URL leads nowhere', /can't be reached/, {
			DATABASE_URL: `postgres://a:b@127.0.0.1:${await freePort()}/c`
		});
		await line('PORT is no port', /PORT is not a port/, { PORT: '99999999' });
		const copy = copyOf(folder);
		const edited = join(copy, 'migrations', readdirSync(join(copy, 'migrations')).at(-1)!);
		appendFileSync(edited, '\n-- edited\n');
		await line('an edited migration', /has been edited/, {}, data, copy);
		writeFileSync(join(copy, 'migrations/9999_wrong.sql'), 'create table half (id int); select wrong;');
		writeFileSync(edited, readFileSync(edited, 'utf8').replace('\n-- edited\n', ''));
		await line('a failing migration', /9999_wrong.sql failed, and changed nothing/, {}, data, copy);
		note('nothing is left', `${running(folder).length} processes`, running(folder).length === 0);
	} finally {
		for (const pid of groups) {
			try {
				process.kill(-pid, 'SIGKILL');
			} catch {
				// It is gone already.
			}
		}
		for (const pid of running(folder)) process.kill(pid, 'SIGKILL');
		rmSync(folder, { recursive: true, force: true });
	}
	return tried;
}

/** The project with migrations of its own; built and installed already. */
function copyOf(folder: string): string {
	const copy = join(folder, 'copy');
	mkdirSync(copy);
	for (const name of [
		'src',
		'static',
		'migrations',
		'build',
		'package.json',
		'package-lock.json',
		'vite.config.ts',
		'tsconfig.json'
	])
		cpSync(join(root, name), join(copy, name), { recursive: true });
	symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
	return copy;
}

/** Processes that were started for this data folder: by their environment, or by their command line. */
function running(data: string, program = ''): number[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
		.filter((pid) => {
			try {
				const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
				const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
				const isOurs =
					command.includes(data) || environment.split('\0').some((one) => one.startsWith(`DATA_DIR=${data}`));
				return isOurs && command.includes(program) && (program !== 'run.js' || command.includes('start'));
			} catch {
				return false;
			}
		})
		.map(Number);
}

/** Waits until nothing runs for the folder any more; milliseconds. */
async function gone(data: string): Promise<number> {
	const began = performance.now();
	await until(
		() => running(data).length === 0,
		15_000,
		() => `still there: ${running(data)}`
	);
	return performance.now() - began;
}

async function refused({ npm, said }: Started): Promise<{ code: number; said: string }> {
	await until(
		() => npm.exitCode !== null || npm.signalCode !== null,
		30_000,
		() => `it did not end: ${said()}`
	);
	return { code: npm.exitCode ?? 1, said: said() };
}

async function answers(port: number): Promise<boolean> {
	try {
		return (await fetch(`http://localhost:${port}/healthz`, { signal: AbortSignal.timeout(1_000) })).status === 200;
	} catch {
		return false;
	}
}

async function until(is: () => boolean | Promise<boolean>, patience: number, tell = () => 'it took too long') {
	for (const began = performance.now(); !(await is()); await wait(50))
		if (performance.now() - began > patience) throw new Error(tell());
}
