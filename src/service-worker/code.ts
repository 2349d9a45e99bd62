/// <reference lib="webworker" />
import { version } from '$app/env';

// The parents' code and the page for when there is no net, kept for this version. Nothing of anybody's is in here:
// what is personal lies encrypted in the store, and no answer of the server is put in a cache.

const own = `code-${version}`;
/** The page for when there is no net. */
const shell = '/offline';

/** Fetches this version's code; what an earlier version had of it already is taken from there. */
export async function fetchCode(): Promise<void> {
	const list = (await (await fetch('/_app/parents.json', { cache: 'no-store' })).json()) as string[];
	const cache = await caches.open(own);
	await Promise.all(
		list.map(async (path) => {
			if (await cache.match(path)) return;
			const known = await caches.match(path);
			if (known) await cache.put(path, known);
			else await cache.add(path);
		})
	);
	// As nobody: it is the same page for everybody.
	await cache.add(new Request(shell, { credentials: 'omit', cache: 'no-store' }));
}

/** After a sign-out there is none, and after the next sign-in there is again. */
export async function fetchMissingCode(): Promise<void> {
	if (!(await caches.match(shell))) await fetchCode();
}

/** The code of earlier versions goes. A tab that still needs some gets it from the server. */
export async function dropOldCode(): Promise<void> {
	for (const name of await caches.keys()) if (name !== own) await caches.delete(name);
}

export async function dropAllCode(): Promise<void> {
	for (const name of await caches.keys()) await caches.delete(name);
}

/** Code never changes under its name. */
export const codeFor = async (request: Request): Promise<Response> =>
	(await caches.match(request.url)) ?? fetch(request);

/** The page for when there is no net, with a nonce that nobody has seen. */
export async function shellPage(): Promise<Response | null> {
	const kept = await caches.match(shell);
	if (!kept) return null;
	const headers = new Headers(kept.headers);
	let html = await kept.text();
	const policy = headers.get('content-security-policy') ?? '';
	const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
	if (nonce) {
		const fresh = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
		html = html.replaceAll(nonce, fresh);
		headers.set('content-security-policy', policy.replaceAll(nonce, fresh));
	}
	for (const name of ['content-encoding', 'content-length', 'link']) headers.delete(name);
	return new Response(html, { headers });
}
