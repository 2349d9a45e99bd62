import { expect, type BrowserContext, type Page } from '@playwright/test';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Waits until the phone has its copy and its code, as it has some seconds after a page has come to rest. */
export async function atRest(page: Page): Promise<void> {
	await expect
		.poll(() => page.evaluate(async () => Boolean(await caches.match('/offline'))), { timeout: 20_000 })
		.toBe(true);
}

/** What this phone keeps: the names of its caches and databases, and the notifications it shows. */
export const kept = (page: Page): Promise<string[]> =>
	page.evaluate(async () => [
		...(await caches.keys()),
		...(await indexedDB.databases()).map(({ name }) => name!),
		...((await (await navigator.serviceWorker.getRegistration('/'))?.getNotifications()) ?? []).map(
			({ title }) => title
		)
	]);

/** Everything in the store as text: what is encrypted says nothing in it. */
export const storeText = (page: Page): Promise<string> =>
	page.evaluate(async () => {
		let text = '';
		for (const { name } of await indexedDB.databases()) {
			const rows = await new Promise<unknown[]>((found) => {
				const opening = indexedDB.open(name!);
				opening.onsuccess = () => {
					const asking = opening.result.transaction('all').objectStore('all').getAll();
					asking.onsuccess = () => {
						opening.result.close();
						found(asking.result);
					};
				};
			});
			const read = (value: unknown): string =>
				value instanceof ArrayBuffer || ArrayBuffer.isView(value)
					? new TextDecoder().decode(value as ArrayBuffer)
					: value instanceof CryptoKey
						? `extractable ${value.extractable}`
						: typeof value === 'object' && value
							? Object.values(value).map(read).join(' ')
							: String(value);
			text += rows.map(read).join(' ');
		}
		return text;
	});

/** The cookie of the session, to try it again after it has ended. */
export const sessionOf = async (context: BrowserContext): Promise<string> =>
	(await context.cookies())
		.filter(({ name }) => name === '__Host-session')
		.map(({ name, value }) => `${name}=${value}`)[0]!;

/**
 * The same house behind another port, whose service worker becomes another version when it is told so.
 * @param target the house's own address
 */
export async function houseInFront(target: string): Promise<{ origin: string; release: () => void; server: Server }> {
	let isNew = false;
	const to = new URL(target);
	const server = createServer((asked, answer) => {
		const headers = { ...asked.headers, host: to.host, 'accept-encoding': 'identity' };
		if (headers.origin) headers.origin = to.origin;
		const on = request(
			{ host: to.hostname, port: to.port, path: asked.url, method: asked.method, headers },
			(given) => {
				const isWorker = asked.url === '/service-worker.js';
				const { 'content-length': _, ...rest } = given.headers;
				answer.writeHead(given.statusCode!, isWorker ? rest : given.headers);
				given.pipe(answer, { end: !isWorker });
				if (isWorker) given.once('end', () => answer.end(isNew ? '\n// a new version' : ''));
			}
		);
		on.once('error', () => answer.destroy());
		asked.pipe(on);
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
	return { origin, server, release: () => (isNew = true) };
}
