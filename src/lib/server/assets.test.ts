import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { earlierBuilds, keepAssets } from './assets.ts';

const root = mkdtempSync(join(tmpdir(), 'familien-assets-'));
const [client, folder] = [join(root, 'client'), join(root, 'assets')];
let server: Server | undefined;
afterEach(() => {
	server?.close();
	rmSync(root, { recursive: true, force: true });
});

/** Makes a build of one file, in the place of the one before. */
function build(version: string, file: string) {
	rmSync(client, { recursive: true, force: true });
	mkdirSync(join(client, '_app/immutable/chunks'), { recursive: true });
	writeFileSync(join(client, '_app/version.json'), JSON.stringify({ version }));
	writeFileSync(join(client, '_app/immutable/chunks', file), `code of ${version}`);
	keepAssets(folder, client);
}

test('an open tab gets the code of its own build, and no route of the next one', async () => {
	for (const n of [1, 2, 3, 4, 5]) build(`v${n}`, `page.${n}.js`);
	expect(readdirSync(folder).length).toBe(3);
	const earlier = earlierBuilds(folder, client);
	server = createServer((request, response) => {
		if (!earlier(request, response)) response.writeHead(404).end();
	});
	await new Promise<void>((ready) => server!.listen(0, '127.0.0.1', ready));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const at = (n: number) => `${origin}/_app/immutable/chunks/page.${n}.js`;

	const kept = await fetch(at(4));
	expect(await kept.text()).toBe('code of v4');
	expect(kept.headers.get('content-type')).toBe('text/javascript');
	expect(kept.headers.get('cache-control')).toContain('immutable');
	expect((await fetch(at(1))).status).toBe(404);
	expect((await fetch(`${origin}/_app/immutable/../../../v4/chunks/page.4.js`)).status).toBe(404);

	const asks = (n: number) => fetch(`${origin}/messages/__route.js`, { headers: { referer: at(n) } });
	// Left to SvelteKit when the code that asks is this build's; empty when it is an earlier one's.
	expect((await asks(5)).status).toBe(404);
	expect([(await asks(4)).status, await (await asks(4)).text()]).toEqual([200, '']);
});
