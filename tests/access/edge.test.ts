import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeVisitors, startWeb, type Visitor, type Web } from '../faults/web.ts';
import { ask, say } from './door.ts';

/**
 * The edge, as a stranger meets it: two web processes on one database, behind one proxy that they trust, with the limits
 * of real life.
 */
const addresses = { web: process.env.APP_DATABASE_URL!, worker: '' };
const assets = mkdtempSync(join(tmpdir(), 'familien-assets-'));
let one: Web;
let other: Web;
let parents: Visitor[];
const log: string[] = [];

beforeAll(async () => {
	mkdirSync(join(assets, 'earlier/chunks'), { recursive: true });
	writeFileSync(join(assets, 'earlier/chunks/gone.js'), 'export {}');
	const settings = { TRUST_PROXY: '1', LIMITS_TIMES: '1', LOG_LEVEL: 'info', ASSETS_DIR: assets };
	parents = await makeVisitors(process.env.OWNER_DATABASE_URL!, 2);
	one = await startWeb({ addresses }, undefined, settings, (line) => log.push(line));
	other = await startWeb({ addresses }, undefined, { ...settings, ORIGIN: 'https://familie.example' }, (line) =>
		log.push(line)
	);
}, 120_000);

afterAll(async () => {
	await Promise.all([one?.stop(), other?.stop()]);
	rmSync(assets, { recursive: true, force: true });
});

const conversation = () => `/messages/${parents[0]!.conversationId}?/send`;
const form = { 'content-type': 'application/x-www-form-urlencoded' };

test('R-21, R-23: what is refused at the door carries the headers as well', async () => {
	const { port } = other;
	const here = { host: 'familie.example' };
	const cookie = parents[0]!.cookie;
	const answers: [number, ReturnType<typeof ask>][] = [
		[308, ask(port, 'GET', '/sign-in', { host: 'evil.example' })],
		[400, ask(port, 'POST', '/sign-in', { host: 'evil.example' })],
		[405, ask(port, 'TRACE', '/', here)],
		[405, ask(port, 'OPTIONS', '/', here)],
		[405, ask(port, 'PUT', '/more', { ...here, cookie })],
		[405, ask(port, 'BREW', '/', here)],
		[405, ask(port, 'DELETE', '/more', { ...here, cookie, origin: 'https://familie.example' })],
		[405, ask(port, 'POST', '/readyz', { ...here, origin: 'https://familie.example' })],
		[411, ask(port, 'POST', conversation(), { ...here, cookie, ...form, 'transfer-encoding': 'chunked' }, '0\r\n\r\n')],
		[413, ask(port, 'POST', '/sign-in', { ...here, ...form, 'content-length': '600000' })],
		[400, ask(port, 'GET', '/%E0%A4%A', here)],
		[400, say(port, 'GET / RUBBISH\r\n\r\n')],
		[308, say(port, 'GET /sign-in HTTP/1.1\r\nConnection: close\r\n\r\n')],
		[431, ask(port, 'GET', '/', { ...here, 'x-long': 'x'.repeat(40_000) })],
		[200, ask(port, 'GET', '/sign-in', { ...here, expect: 'the-impossible' })],
		[403, ask(port, 'POST', '/more?/language', { ...here, cookie, ...form, origin: 'https://evil.example' })],
		[303, ask(port, 'GET', '/', here)],
		[404, ask(port, 'GET', '/nowhere', { ...here, cookie })],
		[404, ask(port, 'GET', `/calendar/${'x'.repeat(43)}.ics`, here)],
		[200, ask(port, 'GET', '/_app/immutable/chunks/gone.js', here)],
		[200, ask(port, 'GET', '/error.css', here)],
		[200, ask(port, 'GET', '/service-worker.js', here)],
		[200, say(port, `GET /live HTTP/1.1\r\nHost: familie.example\r\nCookie: ${cookie}\r\n\r\n`, 1_000)],
		[
			204,
			ask(
				port,
				'POST',
				'/csp-reports',
				{ ...here, 'content-type': 'application/csp-report', 'content-length': '2' },
				'{}'
			)
		]
	];
	for (const [n, [status, asked]] of answers.entries()) {
		const { headers, ...answer } = await asked;
		const name = `${n}: ${status}`;
		expect(answer.status, name).toBe(status);
		expect(Object.fromEntries(headers), name).toMatchObject({
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'same-origin',
			'cross-origin-opener-policy': 'same-origin',
			'cross-origin-resource-policy': 'same-origin',
			'x-frame-options': 'DENY',
			'strict-transport-security': 'max-age=31536000; includeSubDomains'
		});
		expect(headers.get('content-security-policy'), name).toContain("frame-ancestors 'none'");
		expect(headers.get('permissions-policy'), name).toContain('camera=()');
		expect(headers.get('cache-control'), name).toMatch(/no-store|immutable|no-cache|public/);
		expect(headers.get('server') ?? headers.get('x-powered-by'), name).toBeNull();
		if (status === 405) expect(headers.get('allow'), name).toMatch(/GET|POST/);
		if (status === 308) expect(headers.get('location')).toBe('https://familie.example/sign-in');
	}
});

test('R-26, R-27: what a client writes of itself is believed nowhere', async () => {
	const { port } = one;
	const report = (forwarded: string) =>
		ask(
			port,
			'POST',
			'/csp-reports',
			{
				'x-forwarded-for': forwarded,
				'x-own-address': '203.0.113.99',
				'content-type': 'application/csp-report',
				'content-length': '2'
			},
			'{}'
		);
	// The proxy adds the last one; whatever stands before it was written by the client, another one each time.
	const statuses: number[] = [];
	for (let n = 0; n < 32; n++) statuses.push((await report(`198.51.100.${n}, 192.0.2.77`)).status);
	expect(statuses.slice(0, 30)).toEqual(Array(30).fill(204));
	expect(statuses.slice(30)).toEqual([429, 429]);
	expect((await report('192.0.2.78')).status).toBe(204);
	const page = await ask(port, 'GET', '/sign-in', {
		'x-forwarded-host': 'evil.example',
		'x-own-host': 'evil.example',
		'x-own-proto': 'gopher',
		forwarded: 'host=evil.example'
	});
	expect(page.body + [...page.headers].join()).not.toMatch(/evil|gopher/);
});

test('R-28: a limit holds for two processes together, is told kindly, and keeps what was typed', async () => {
	const { cookie, conversationId } = parents[1]!;
	const send = (web: Web, origin: string, n: number) =>
		fetch(`http://localhost:${web.port}/messages/${conversationId}?/send`, {
			method: 'POST',
			headers: { cookie, origin, ...form, accept: 'text/html' },
			body: new URLSearchParams({ body: `Besked nummer ${n}`, clientKey: crypto.randomUUID(), seen: '0' }).toString(),
			redirect: 'manual'
		});
	// The second is strict, so that this is quick: 6 in a minute instead of 120.
	const strict = await startWeb({ addresses }, undefined, { LIMITS_TIMES: '0.05' });
	try {
		for (let n = 0; n < 3; n++) expect((await send(one, one.origin, n)).status).toBe(303);
		const more = await Promise.all(Array.from({ length: 4 }, (_, n) => send(strict, strict.origin, 100 + n)));
		const refused = more.filter(({ status }) => status === 429);
		expect(refused).toHaveLength(1);
		expect(more.filter(({ status }) => status === 303)).toHaveLength(3);
		expect(Number(refused[0]!.headers.get('retry-after'))).toBeGreaterThan(0);
		const page = await refused[0]!.text();
		expect(page).toContain('Det går lidt hurtigt.');
		expect(page).toMatch(/Besked nummer 1\d\d/);
	} finally {
		await strict.stop();
	}
});

test('R-22, R-36: browsers tell what was stopped, and no address of theirs is kept', async () => {
	const body = JSON.stringify({
		'csp-report': {
			'document-uri': 'https://familie.example/calendar/KANARIEFUGL.ics',
			'effective-directive': 'script-src-elem',
			'blocked-uri': 'https://evil.example/KANARIEFUGL.js',
			'script-sample': 'KANARIEFUGL'
		}
	});
	const answer = await fetch(`${one.origin}/csp-reports`, {
		method: 'POST',
		headers: { 'content-type': 'application/csp-report', 'x-forwarded-for': '192.0.2.90' },
		body
	});
	expect(answer.status).toBe(204);
	await expect.poll(() => log.join('')).toContain('"rule":"script-src-elem","stopped":"elsewhere"');
	expect(log.join('')).not.toMatch(/KANARIEFUGL|203\.0\.113|198\.51\.100|Besked nummer/);
});

test('a strange address or body is answered, and everybody else goes on', async () => {
	const { cookie } = parents[0]!;
	const { port } = one;
	const strange = [
		'/%',
		'/%E0%A4%A',
		'/%00',
		'//evil.example',
		'/\\evil',
		'/..%2f..%2fetc/passwd',
		'/a/%2e%2e/%ff',
		`/${'x'.repeat(9_000)}`,
		'*'
	];
	strange.push(
		'http://evil.example/',
		'/__data.json?x-sveltekit-invalidated=zz',
		'/messages/%/__data.json',
		'/?/__proto__',
		'/more?/constructor'
	);
	for (const path of strange) {
		for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS', 'TRACE', 'PUT', 'BREW']) {
			const status = await new Promise<number>((done) => {
				const asked = request({
					port,
					host: '127.0.0.1',
					path,
					method,
					headers: { cookie, host: `localhost:${port}`, origin: one.origin }
				});
				asked.once('response', (answer) => {
					answer.resume();
					done(answer.statusCode!);
				});
				asked.once('error', () => done(0));
				asked.setTimeout(5_000, () => done(-1));
				asked.end();
			});
			expect(status, `${method} ${path.slice(0, 60)}`).toBeLessThan(500);
			expect(status, `${method} ${path.slice(0, 60)}`).not.toBe(-1);
			expect(one.process.exitCode, `${method} ${path.slice(0, 60)}`).toBeNull();
		}
	}
	const bodies: [string, string][] = [
		['multipart/form-data; boundary=x', 'nothing of the kind'],
		['multipart/form-data', ''],
		['application/json', '{'],
		['application/x-www-form-urlencoded', '%E0%A4%A=%&a=&=&language=%00'],
		['application/x-www-form-urlencoded; charset=utf-16', 'language=da']
	];
	for (const [type, body] of bodies) {
		const headers = { cookie, origin: one.origin, 'content-type': type };
		const answer = await fetch(`${one.origin}/more?/language`, { method: 'POST', headers, body, redirect: 'manual' });
		expect(answer.status, type).toBeLessThan(500);
	}
	for (const path of ['/healthz', '/readyz'])
		expect((await (await fetch(one.origin + path)).text()).length, `R-45: ${path}`).toBeLessThan(20);
	expect((await fetch(`${one.origin}/healthz`)).status).toBe(200);
});
