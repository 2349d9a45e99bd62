import { Agent, get } from 'node:http';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const bare = fileURLToPath(new URL('./bare/', import.meta.url));

/** Builds and starts the bare SvelteKit page, with the same adapter. */
export async function startBare(port: number): Promise<ChildProcess> {
	const made = spawnSync(process.execPath, [`${root}node_modules/vite/bin/vite.js`, 'build', '--logLevel', 'error'], {
		cwd: bare,
		stdio: 'inherit'
	});
	if (made.status !== 0) throw new Error('the bare page did not build');
	const child = spawn(process.execPath, ['build/index.js'], {
		cwd: bare,
		env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', NODE_ENV: 'production' },
		stdio: 'ignore'
	});
	await answers(`http://localhost:${port}/`);
	return child;
}

/** Starts one web process of the product on a database. */
export async function startWeb(port: number, url: string): Promise<ChildProcess> {
	const env = {
		...process.env,
		PORT: String(port),
		ORIGIN: `http://localhost:${port}`,
		APP_DATABASE_URL: url,
		NODE_ENV: 'production',
		LIMITS_TIMES: '1000',
		LOG_LEVEL: 'warn'
	};
	const child = spawn(process.execPath, ['src/bin/serve.ts'], {
		cwd: root,
		env,
		stdio: ['ignore', 'inherit', 'inherit', 'ipc']
	});
	await answers(`http://localhost:${port}/healthz`);
	return child;
}

async function answers(url: string) {
	for (let tries = 0; tries < 200; tries++) {
		if (
			await fetch(url).then(
				(response) => response.ok,
				() => false
			)
		)
			return;
		await wait(50);
	}
	throw new Error(`${url} does not answer`);
}

/** Signs a demo person in, and gives the cookie to send. */
export async function cookieOf(origin: string, email: string): Promise<string> {
	const response = await fetch(`${origin}/sign-in`, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams({ email, password: 'familien-demo-2026', device: 'own' })
	});
	const cookie = response.headers.getSetCookie().find((line) => line.startsWith('__Host-session='));
	if (!cookie) throw new Error(`could not sign ${email} in: ${response.status}`);
	return cookie.split(';')[0]!;
}

export type Figures = { readonly perSecond: number; readonly p50: number; readonly p95: number };

/**
 * Loads one address for some seconds, as a browser asks: compressed, over kept connections. Every answer must be a 200.
 * @returns requests a second, and milliseconds at the 50th and 95th percentile
 */
export async function load(url: string, cookie: string | null, seconds: number, connections: number): Promise<Figures> {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const headers = { 'accept-encoding': 'gzip, deflate, br', ...(cookie ? { cookie } : {}) };
	const times: number[] = [];
	const end = performance.now() + seconds * 1000;
	const one = () =>
		new Promise<void>((done, fail) => {
			const before = performance.now();
			get(url, { agent, headers }, (response) => {
				if (response.statusCode !== 200) return fail(new Error(`${url} answered ${response.statusCode}`));
				response.resume().once('end', () => {
					times.push(performance.now() - before);
					done();
				});
			}).once('error', fail);
		});
	const loop = async () => {
		while (performance.now() < end) await one();
	};
	await Promise.all(Array.from({ length: connections }, loop));
	agent.destroy();
	times.sort((a, b) => a - b);
	return {
		perSecond: times.length / seconds,
		p50: times[Math.floor(times.length * 0.5)]!,
		p95: times[Math.floor(times.length * 0.95)]!
	};
}

export const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
