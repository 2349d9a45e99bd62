import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = ['src', 'static', 'vite.config.ts', 'package-lock.json'];

/** Builds the web application, unless the last build was of the very same files. */
export async function build(say: (line: string) => void): Promise<void> {
	const stamp = join(root, 'build', 'built-from');
	const lock = join(root, 'node_modules', '.building');
	for (let told = false; !takeLock(lock); told = true) {
		if (!told) say('Waiting for another build …');
		await wait(300);
	}
	try {
		const now = fingerprint();
		if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
		say('Building …');
		const started = performance.now();
		await run(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error']);
		writeFileSync(stamp, now);
		say(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
	} finally {
		rmSync(lock, { recursive: true, force: true });
	}
}

function takeLock(lock: string): boolean {
	try {
		mkdirSync(lock);
		writeFileSync(join(lock, 'pid'), String(process.pid));
		return true;
	} catch {
		const pid = Number(existsSync(join(lock, 'pid')) ? readFileSync(join(lock, 'pid'), 'utf8') : 0);
		try {
			if (pid) process.kill(pid, 0);
			else if (Temporal.Now.instant().epochMilliseconds - statSync(lock).mtimeMs < 5_000) return false;
			else throw new Error('left behind');
		} catch {
			rmSync(lock, { recursive: true, force: true });
		}
		return false;
	}
}

function fingerprint(): string {
	const hash = createHash('sha256');
	const add = (path: string) => {
		if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
		else if (!path.endsWith('.test.ts')) hash.update(relative(root, path)).update(readFileSync(path));
	};
	for (const name of sources) if (existsSync(resolve(root, name))) add(resolve(root, name));
	return hash.digest('hex');
}

function run(command: string, args: string[]): Promise<void> {
	return new Promise((done, fail) => {
		let said = '';
		const child = spawn(command, args, {
			cwd: root,
			stdio: ['ignore', 'pipe', 'pipe'],
			env: { ...process.env, NODE_ENV: 'production' }
		});
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text));
		child.once('exit', (code) => (code === 0 ? done() : fail(new Failure(`The build failed.\n${said.trim()}`))));
	});
}
