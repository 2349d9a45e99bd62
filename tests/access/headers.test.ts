import { request } from 'node:http';
import { readdirSync } from 'node:fs';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type OwnServer } from '../faults/server.ts';
import { makeVisitors, startWeb, type Visitor, type Web } from '../faults/web.ts';

// The headers of every answer, whatever it is.
let own: OwnServer;
let web: Web;
let parent: Visitor;
const log: string[] = [];

beforeAll(async () => {
	own = await startServer();
	parent = (await makeVisitors(own.owner, 1))[0]!;
	web = await startWeb(own, undefined, { LOG_LEVEL: 'trace' }, (line) => log.push(line));
}, 120_000);

afterAll(async () => {
	await web?.stop();
	await own?.stop();
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
	fetch(web.origin + path, { method, headers, redirect: 'manual' });

const immutable = () => {
	const folder = new URL('../../build/client/_app/immutable/', import.meta.url);
	const name = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((file) => file.endsWith('.js'))!;
	return `/_app/immutable/${name}`;
};

test('R-21, R-23: every answer carries the headers, a missing page and a picture too', async () => {
	const { cookie } = parent;
	const paths: [string, Record<string, string>][] = [
		...[
			'/sign-in',
			'/',
			'/nowhere',
			'/icon-192.png',
			'/manifest.webmanifest',
			'/robots.txt',
			'/healthz',
			'/readyz'
		].map((path): [string, Record<string, string>] => [path, {}]),
		...['/', '/messages', '/appointments', '/__data.json', '/nowhere', '/staff', '/messages/x.css', '/%E0%A4%A'].map(
			(path): [string, Record<string, string>] => [path, { cookie }]
		),
		[immutable(), {}]
	];
	for (const [path, headers] of paths) {
		for (const method of ['GET', 'HEAD']) {
			const answer = await get(path, headers, method);
			const told = Object.fromEntries(answer.headers);
			const name = `${method} ${path} (${answer.status})`;
			expect(told, name).toMatchObject({
				'x-content-type-options': 'nosniff',
				'referrer-policy': 'same-origin',
				'cross-origin-opener-policy': 'same-origin',
				'cross-origin-resource-policy': 'same-origin',
				'x-frame-options': 'DENY'
			});
			expect(told['permissions-policy'], name).toContain('geolocation=()');
			expect(told['x-powered-by'] ?? told.server, name).toBeUndefined();
			if (path.includes('immutable')) expect(told['cache-control'], name).toContain('immutable');
			else if (!/\.(png|webmanifest|txt)$/.test(path)) expect(told['cache-control'], name).toContain('no-store');
			expect(answer.status, name).toBeLessThan(path === '/readyz' ? 504 : 500);
		}
	}
});

test('R-22: every page has a policy for its contents, and no script without the nonce', async () => {
	for (const [path, cookie] of [
		['/sign-in', ''],
		['/', parent.cookie],
		['/nowhere', parent.cookie],
		['/messages', parent.cookie]
	] as const) {
		const answer = await get(path, { cookie, accept: 'text/html' });
		const policy = answer.headers.get('content-security-policy') ?? '';
		for (const rule of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"])
			expect(policy, path).toContain(rule);
		const scripts = policy
			.split(';')
			.find(
				(rule) => /^ ?(script|default)-src /.test(rule) && (rule.includes('script') || !policy.includes('script-src '))
			)!;
		expect(scripts, path).not.toMatch(/unsafe/);
		expect(policy, path).not.toMatch(/unsafe-(inline|eval)/);
		expect(policy, path).toContain('report-uri /csp-reports');
		const nonce = /'nonce-([^']+)'/.exec(scripts)?.[1];
		for (const [tag] of (await answer.text()).matchAll(/<script\b[^>]*>/g))
			expect(tag, path).toContain(`nonce="${nonce}"`);
	}
});

test('R-11: a cookie of ours is for this host, for the server, and nothing else', async () => {
	const answer = await get('/', { cookie: '__Host-session=unknown' });
	for (const cookie of answer.headers.getSetCookie())
		expect(cookie).toMatch(/^__Host-session=.*Path=\/(?=.*HttpOnly)(?=.*Secure)(?=.*SameSite=Lax)/i);
});

test('R-26, AB-21: the host is the configured one, never a header’s', async () => {
	const answer = await new Promise<{ status: number; location: string; body: string }>((done, fail) => {
		const port = new URL(web.origin).port;
		request(
			{
				port,
				host: '127.0.0.1',
				path: '/sign-in',
				headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' }
			},
			(response) => {
				let body = '';
				response.on('data', (part: Buffer) => (body += part));
				response.on('end', () =>
					done({ status: response.statusCode!, location: response.headers.location ?? '', body })
				);
			}
		)
			.once('error', fail)
			.end();
	});
	expect(answer.location.startsWith(web.origin)).toBe(true);
	expect(answer.location + answer.body).not.toContain('evil');
});

test('R-24: no form is taken from elsewhere, whatever it calls itself', async () => {
	const types = [
		'application/x-www-form-urlencoded',
		'multipart/form-data; boundary=x',
		'text/plain',
		'application/json',
		'application/vnd.api+json',
		'TEXT/plain',
		'text/plain, application/x-www-form-urlencoded',
		''
	];
	/** Where it says it comes from: by origin, and by what browsers add. */
	const sources: [origin: string, site: string][] = [
		['https://evil.example', ''],
		['https://evil.example', 'cross-site'],
		['null', ''],
		['', ''],
		['', 'same-origin'],
		[web.origin, 'cross-site'],
		[web.origin, 'same-site'],
		[`${web.origin}.evil.example`, ''],
		[web.origin.replace('http:', 'https:'), '']
	];
	for (const [origin, site] of sources) {
		for (const [n, type] of types.entries()) {
			for (const [path, method] of [
				['/more?/language', 'POST'],
				['/passkeys', 'POST'],
				['/notifications/phone', n % 2 ? 'POST' : 'DELETE']
			] as const) {
				const answer = await fetch(web.origin + path, {
					method,
					headers: {
						cookie: parent.cookie,
						...(type && { 'content-type': type }),
						...(origin && { origin }),
						...(site && { 'sec-fetch-site': site })
					},
					body: 'language=en',
					redirect: 'manual'
				});
				expect(answer.status, `${method} ${path} ${type} from ${origin || 'nowhere'} ${site}`).toBe(403);
			}
		}
	}
	expect(await (await get('/more', { cookie: parent.cookie })).text()).toContain('lang="da"');
});

/** The last: it breaks the house. */
test('R-43: a fault has a reference and tells nothing else, and the log holds no words of anybody', async () => {
	const sql = postgres(own.owner, { max: 1, onnotice: () => {} });
	const tables = ['appointments', 'messages', 'reminders', 'accounts', 'calendar_feeds', 'limits'];
	for (const table of tables) await sql.unsafe(`alter table ${table} rename to ${table}_gone`);
	await sql.end();
	const { cookie, conversationId } = parent;
	const canary = 'KANARIEFUGL';
	const post = (path: string, fields: Record<string, string>) =>
		fetch(web.origin + path, {
			method: 'POST',
			headers: { cookie, origin: web.origin, accept: 'text/html', 'user-agent': canary },
			body: new URLSearchParams(fields),
			redirect: 'manual'
		});
	const clientKey = crypto.randomUUID();
	const asked = [
		...['/', '/appointments', '/messages', '/reminders', `/messages/${conversationId}`, '/__data.json'].map((path) =>
			get(`${path}?q=${canary}`, { cookie, referer: `${web.origin}/${canary}`, 'x-forwarded-for': canary })
		),
		get(`/calendar/${canary.padEnd(43, 'x')}.ics`),
		get(`/messages/search?q=${canary}`, { cookie }),
		post(`/messages/${conversationId}?/send`, { body: `${canary}\n    at ${canary}`, clientKey, seen: '0' }),
		post('/sign-in', { email: `${canary}@demo.example`, password: canary })
	];
	let faults = 0;
	for (const answer of await Promise.all(asked)) {
		const body = await answer.text();
		// A data file's own status is 200: the fault is in it.
		expect(answer.status === 500 || /"status":500/.test(body), `${answer.url}: ${answer.status}`).toBe(true);
		expect(body, answer.url).not.toMatch(/relation|select |_gone|\/src\/|\bat [\w.]+ \(|\.[jt]s:\d|42P01|postgres/i);
		const reference = /\b[0-9a-f]{8}\b/.exec(body.replaceAll(conversationId, ''))?.[0];
		if (answer.headers.get('content-type')?.includes('html')) expect(reference, answer.url).toBeDefined();
		faults++;
	}
	expect(faults).toBe(10);
	await expect.poll(() => log.join('').match(/"reference":"[0-9a-f]{8}"/g)?.length).toBeGreaterThanOrEqual(10);
	expect(log.join('')).toContain('42P01');
	expect(log.join('')).not.toContain(canary);
	expect(log.join('')).not.toContain(cookie.split('=')[1]);
});
