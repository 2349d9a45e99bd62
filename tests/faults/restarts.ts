import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { load, look, lost, type Seen } from './load.ts';
import type { OwnServer } from './server.ts';
import type { Visitor, Web } from './web.ts';

/** What one disturbance of the database showed, seen through the web process. */
export type Disturbance = Seen & {
	/** Milliseconds from the database being back until the first page is served again. */
	readonly backAfter: number;
	readonly lost: number;
	readonly webDied: boolean;
};

/** Restarts the database under load. `immediate` is a crash: nothing is said goodbye to, and the log is replayed. */
export const restart = (own: OwnServer, web: Web, visitors: readonly Visitor[], mode: 'fast' | 'immediate') =>
	disturbed(own, web, visitors, async () => {
		const code = await own.server.run('pg_ctl', ['restart', '-D', own.server.data, '-m', mode, '-s', '-w', '-t', '30']);
		if (code !== 0) throw new Error(`pg_ctl restart -m ${mode} ended with ${code}`);
	});

/** Stops every process of the database in its tracks for so many milliseconds, then lets them go on. */
export const freeze = (own: OwnServer, web: Web, visitors: readonly Visitor[], length: number) =>
	disturbed(own, web, visitors, async () => {
		const frozen = processes(own.server.data);
		for (const pid of frozen) process.kill(pid, 'SIGSTOP');
		await wait(length);
		for (const pid of frozen.reverse()) process.kill(pid, 'SIGCONT');
	});

async function disturbed(own: OwnServer, web: Web, visitors: readonly Visitor[], disturb: () => Promise<void>) {
	const running = load(web, visitors);
	await wait(1_500);
	let isUp: number | undefined;
	let isServed: number | undefined;
	const [during] = await Promise.all([
		disturb(),
		// The disturbance has begun when the database refuses; it is over when it answers.
		(async () => {
			while (await answers(own.superuser)) await wait(20);
			while (!(await answers(own.superuser))) await wait(20);
			isUp = performance.now();
			while (!isServed) {
				void look(web.origin, visitors[0]!).then(({ status }) => {
					if (status === 200) isServed ??= performance.now();
				});
				await wait(50);
			}
		})()
	]);
	void during;
	await wait(1_500);
	const seen = await running.stop();
	return {
		...seen,
		backAfter: Math.round(isServed! - isUp!),
		lost: await lost(own.owner, seen.acknowledged),
		webDied: web.process.exitCode !== null || web.process.signalCode !== null
	} satisfies Disturbance;
}

async function answers(url: string): Promise<boolean> {
	const sql = postgres(url, { max: 1, connect_timeout: 1, onnotice: () => {}, fetch_types: false });
	try {
		return await Promise.race([sql.unsafe('select 1').then(() => true), wait(250, false)]);
	} catch {
		return false;
	} finally {
		void sql.end({ timeout: 0 }).catch(() => {});
	}
}

/** The postmaster and all its children. */
function processes(data: string): number[] {
	const postmaster = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
	const children = readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.filter((name) => parentOf(name) === postmaster);
	return [postmaster, ...children.map(Number)];
}

function parentOf(pid: string): number {
	try {
		return Number(
			readFileSync(`/proc/${pid}/stat`, 'utf8')
				.replace(/^.*\) \S /s, '')
				.split(' ')[0]
		);
	} catch {
		return 0;
	}
}
