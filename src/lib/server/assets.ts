import {
	createReadStream,
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync
} from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

// A tab that was opened before a new version still asks for the code of its own build.

const immutable = '/_app/immutable/';
/** This build's code, and that of so many before it. */
const kept = 3;
const types: Readonly<Record<string, string>> = {
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.svg': 'image/svg+xml',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2'
};

/**
 * Puts the code of a build aside, so that it is there when the next one has taken its place. The oldest goes.
 * @param folder where builds are put, one folder each
 * @param client the browser's part of the build
 */
export function keepAssets(folder: string, client: string): void {
	const { version } = JSON.parse(readFileSync(join(client, '_app/version.json'), 'utf8')) as { version: string };
	const own = join(folder, version.replace(/[^\w.-]/g, '_'));
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	if (!existsSync(own)) {
		// Half a copy has another name.
		const half = `${own}.half`;
		cpSync(join(client, immutable), half, { recursive: true });
		renameSync(half, own);
	}
	const now = Temporal.Now.instant().epochMilliseconds / 1000;
	utimesSync(own, now, now);
	const ages = readdirSync(folder)
		.map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
		.sort((one, other) => other.at - one.at);
	for (const { path } of ages.slice(kept)) rmSync(path, { recursive: true, force: true });
}

const filesIn = (folder: string): string[] =>
	existsSync(folder)
		? readdirSync(folder, { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))
		: [];

/**
 * Answers for the builds before this one.
 * @returns whether it answered a request
 */
export function earlierBuilds(folder: string | undefined, client: string) {
	const current = new Set(filesIn(join(client, immutable)));
	const earlier = new Map<string, string>();
	for (const name of folder && existsSync(folder) ? readdirSync(folder) : [])
		for (const file of filesIn(join(folder!, name, '/')))
			if (!current.has(file) && !name.endsWith('.half')) earlier.set(file, join(folder!, name, file));

	return (request: IncomingMessage, response: ServerResponse): boolean => {
		const path = (request.url ?? '/').split('?')[0]!;
		if (path.endsWith('/__route.js') && isOf(request.headers.referer, (file) => !current.has(file))) {
			// An old tab asks where a link leads. The new build's pages do not fit its code: without an answer it loads
			// the page whole, and is a new tab.
			response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' }).end();
			return true;
		}
		const file = path.startsWith(immutable) ? earlier.get(path.slice(immutable.length)) : undefined;
		if (!file || request.method !== 'GET') return false;
		const isBrotli = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? '')) && existsSync(`${file}.br`);
		response.writeHead(200, {
			'content-type': types[extname(file)] ?? 'application/octet-stream',
			'cache-control': 'public,max-age=31536000,immutable',
			vary: 'Accept-Encoding',
			...(isBrotli ? { 'content-encoding': 'br' } : {})
		});
		createReadStream(isBrotli ? `${file}.br` : file).pipe(response);
		return true;
	};
}

/** A browser says which script asks, by its address. */
function isOf(referer: string | undefined, isOld: (file: string) => boolean): boolean {
	const at = referer?.indexOf(immutable) ?? -1;
	return at > 0 && isOld(referer!.slice(at + immutable.length).split('?')[0]!);
}
