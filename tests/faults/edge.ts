import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { hashPassword } from '../../src/lib/sessions/passwords.server.ts';
import { look } from './load.ts';
import type { Visitor, Web } from './web.ts';

// What is thrown at the door: what it costs in memory, and what everybody else feels meanwhile.

export type Felt = {
	/** MB that the process grew by, at its highest. */
	grown: number;
	/** Milliseconds of the others' first page: 95 of 100, before and meanwhile. */
	before: number;
	meanwhile: number;
	/** What was answered, and how often. */
	answers: Record<string, number>;
};

/** Looks at pages as somebody else, before and while `work` is done. @param quiet milliseconds of the look before */
export async function felt(
	web: Web,
	visitor: Visitor,
	quiet: number,
	work: () => Promise<(number | string)[]>
): Promise<Felt> {
	await until(web, visitor, wait(quiet / 2));
	const calm = await until(web, visitor, wait(quiet));
	const base = memory(web);
	let highest = base;
	const watch = setInterval(() => (highest = Math.max(highest, memory(web))), 25);
	const done = work();
	const busy = await until(web, visitor, done);
	clearInterval(watch);
	const answers: Record<string, number> = {};
	for (const status of await done) answers[status] = (answers[status] ?? 0) + 1;
	return { grown: highest - base, before: p95(calm), meanwhile: p95(busy), answers };
}

async function until(web: Web, visitor: Visitor, end: Promise<unknown>): Promise<number[]> {
	let over = false;
	void end.finally(() => (over = true));
	const times: number[] = [];
	while (!over || times.length < 5) {
		const { status, took } = await look(web.origin, visitor);
		times.push(status === 200 ? took : 10_000);
		await wait(10);
	}
	return times;
}

const p95 = (times: number[]) => Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]!);

/** MB of the process now; 0 where the system does not tell. */
function memory({ process: { pid } }: Web): number {
	try {
		return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024);
	} catch {
		return 0;
	}
}

/** Long bodies without a length, long ones with a false purpose, slow ones, and short ones that are much work. */
export async function throwBodies(web: Web, { cookie, conversationId }: Visitor, times: number, megabytes: number) {
	const path = `/messages/${conversationId}?/send`;
	const head = { cookie, origin: web.origin, accept: 'text/html' };
	const typed = { ...head, 'content-type': 'application/x-www-form-urlencoded' };
	const parts = `--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n`.repeat(80_000);
	const each = [
		() => pour(web.port, path, { ...head, 'content-type': 'multipart/form-data; boundary=x' }, megabytes),
		() => pour(web.port, '/sign-in', typed, megabytes),
		() => send(web, '/sign-in', typed, 'a=&'.repeat(120_000)),
		() => send(web, '/sign-in', typed, Array.from({ length: 60_000 }, (_, n) => `${n}=`).join('&')),
		() => send(web, '/more?/language', typed, 'a=&'.repeat(120_000)),
		() => send(web, path, { ...head, 'content-type': 'multipart/form-data; boundary=x' }, `${parts}--x--\r\n`),
		() => send(web, '/passkeys', { ...head, 'content-type': 'application/json' }, '['.repeat(500_000)),
		() => send(web, '/csp-reports', { 'content-type': 'application/csp-report' }, '['.repeat(500_000))
	];
	const answers: (number | string)[] = [];
	for (let n = 0; n < times; n++) answers.push(...(await Promise.all(each.map((one) => one()))));
	return answers;
}

const send = (web: Web, path: string, headers: Record<string, string>, body: string) =>
	fetch(web.origin + path, { method: 'POST', headers, body, redirect: 'manual' }).then(
		async (answer) => (await answer.arrayBuffer(), answer.status),
		() => 'broken'
	);

/** Pours so many megabytes in pieces without telling how many. */
function pour(
	port: number,
	path: string,
	headers: Record<string, string>,
	megabytes: number
): Promise<number | string> {
	return new Promise((done) => {
		const socket = connect(port, '127.0.0.1');
		const piece = `100000\r\n${'x'.repeat(0x100000)}\r\n`;
		let left = megabytes;
		let heard = '';
		const more = () => {
			while (left-- > 0 && !socket.destroyed) if (!socket.write(piece)) return;
		};
		socket.setEncoding('latin1');
		socket.on('data', (part: string) => (heard += part));
		socket.on('drain', more);
		socket.on('error', () => {});
		socket.on('close', () => done(Number(heard.split(' ')[1] ?? 0) || 'broken'));
		const lines = { host: `localhost:${port}`, ...headers, 'transfer-encoding': 'chunked' };
		const told = Object.entries(lines).map(([name, value]) => `${name}: ${value}`);
		socket.write(`POST ${path} HTTP/1.1\r\n${told.join('\r\n')}\r\n\r\n`);
		more();
	});
}

/** So many connections that say one letter a second; they are thrown out after about fifteen. @returns how long each was let */
export async function dawdle(port: number, many: number, seconds: number): Promise<string[]> {
	const sockets = Array.from({ length: many }, () => connect(port, '127.0.0.1').on('error', () => {}));
	for (const socket of sockets) socket.resume().write('POST /sign-in HTTP/1.1\r\nX-Slow: ');
	for (let n = 0; n < seconds; n++) {
		await wait(1_000);
		for (const socket of sockets) if (socket.writable) socket.write('x');
	}
	const answers = sockets.map((socket) => (socket.destroyed || !socket.writable ? 'thrown out' : 'still here'));
	for (const socket of sockets) socket.destroy();
	return answers;
}

/** A parent with a password. */
export async function withPassword(owner: string, { id }: Visitor) {
	const sql = postgres(owner, { max: 1, onnotice: () => {} });
	const email = `${randomUUID()}@demo.example`;
	const account = { person_id: id, email, password_hash: await hashPassword('et langt og roligt kodeord') };
	await sql`insert into accounts ${sql(account)}`;
	await sql.end();
	return { email, password: 'et langt og roligt kodeord' };
}

/** Signs in. @param address where from: the web process trusts one proxy (TRUST_PROXY=1) where each is another device */
export const signIn = (web: Web, email: string, password: string, address = '192.0.2.1') =>
	send(
		web,
		'/sign-in',
		{
			'x-forwarded-for': address,
			origin: web.origin,
			accept: 'text/html',
			'content-type': 'application/x-www-form-urlencoded'
		},
		new URLSearchParams({ email, password }).toString()
	);

/** Milliseconds between the medians of a wrong password and of nobody's, taken in turns (AB-17). */
export async function difference(web: Web, email: string, pairs: number): Promise<number> {
	const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
	for (let n = 0; n < pairs; n++)
		for (const [which, address] of [
			['known', email],
			['unknown', `${randomUUID()}@demo.example`]
		] as const) {
			const before = performance.now();
			await signIn(web, address, 'forkert kodeord', `192.0.2.${n + 2}`);
			times[which].push(performance.now() - before);
		}
	const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!;
	return Math.abs(median(times.known) - median(times.unknown));
}
