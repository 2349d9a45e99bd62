import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { earlierBuilds } from '../lib/server/assets.ts';
import { compress } from '../lib/server/compress.ts';
import { log } from '../lib/server/log.ts';
import { headersFor } from '../lib/server/headers.ts';

/**
 * The web process: SvelteKit's handler behind a server of our own, so that every response, static files too,
 * carries the headers of R-23, HTML is compressed, and the host is the configured one, never a header's.
 */
const port = Number(process.env.PORT || 3000);
const host = process.env.HOST || '127.0.0.1';
const origin = new URL(process.env.ORIGIN || `http://localhost:${port}`);

process.env.PROTOCOL_HEADER = 'x-own-proto';
process.env.HOST_HEADER = 'x-own-host';
// What a message with five files may take; every other address takes less (below).
process.env.BODY_SIZE_LIMIT ??= '52M';
const mostElsewhere = 6 * 1024 ** 2;
if (process.env.TRUST_PROXY === '1') {
	process.env.ADDRESS_HEADER = 'x-forwarded-for';
	process.env.XFF_DEPTH ??= '1';
}

const built = new URL('../../build/handler.js', import.meta.url);
const { handler } = (await import(built.href)) as {
	handler: (request: unknown, response: unknown, next: () => void) => void;
};

const isEarlier = earlierBuilds(process.env.ASSETS_DIR, fileURLToPath(new URL('../../build/client', import.meta.url)));

const server = createServer((request, response) => {
	for (const [name, value] of headersFor(request.url ?? '/', origin)) response.setHeader(name, value);
	const path = (request.url ?? '/').split('?')[0];
	const isProbe = path === '/healthz' || path === '/readyz';
	if (request.headers.host !== origin.host && !isProbe && (request.method === 'GET' || request.method === 'HEAD')) {
		const target = new URL(origin);
		target.pathname = path ?? '/';
		response.writeHead(308, { location: target.href }).end();
		return;
	}
	if (!isReadable(path ?? '/')) {
		response.writeHead(400).end();
		return;
	}
	// Letters may be long and take their time; nothing else may. What does not tell its length is not read.
	if (
		request.method !== 'GET' &&
		request.method !== 'HEAD' &&
		!/^\/(?:staff\/)?messages\/[\da-f-]{36}$/.test(path ?? '')
	) {
		const isTold = request.headers['transfer-encoding'] === undefined;
		const alarm = setTimeout(() => request.complete || request.destroy(), 30_000);
		request.once('close', () => clearTimeout(alarm));
		if (!isTold || Number(request.headers['content-length'] ?? 0) > mostElsewhere) {
			// What tells its length is thrown away as it comes: whoever is cut off in the middle would hear no answer.
			response.writeHead(isTold ? 413 : 411, isTold ? {} : { connection: 'close' }).end();
			return;
		}
	}
	// A mailbox's own button for "no more e-mails" posts without a page, so without an origin (RFC 8058). The address has the key.
	if (request.method === 'POST' && path?.startsWith('/unsubscribe/')) request.headers.origin ??= origin.origin;
	if (isEarlier(request, response)) return;
	request.headers['x-own-proto'] = origin.protocol.slice(0, -1);
	request.headers['x-own-host'] = origin.host;
	compress(request, response);
	handler(request, response, () => response.writeHead(404).end());
});
// Five photographs over a slow net.
server.requestTimeout = 240_000;
server.headersTimeout = 15_000;

server.once('error', (error: NodeJS.ErrnoException) => {
	console.error(
		error.code === 'EADDRINUSE'
			? `✗ Port ${port} is taken by another program. Choose another with PORT=…`
			: `✗ ${error.message}`
	);
	process.exit(1);
});
server.listen(port, host, () => process.send?.('ready'));

/** SvelteKit rejects an address with a broken escape outside of all its handling, and nobody would catch it. */
function isReadable(path: string): boolean {
	try {
		return path.startsWith('/') && decodeURI(path) !== '' && URL.canParse(path, origin);
	} catch {
		return false;
	}
}

// One request that nobody could answer is no reason to drop all the others.
process.on('unhandledRejection', (fault) => {
	log.error({ name: (fault as Error)?.name, status: (fault as { status?: number })?.status }, 'nobody caught this');
});

function stop() {
	// Streams would go on for ever: whoever holds some closes them now.
	process.emit('sveltekit:shutdown' as 'SIGTERM');
	server.close(() => process.exit(0));
	server.closeIdleConnections();
	setTimeout(() => process.exit(0), 5_000).unref();
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
// The supervisor is gone: nobody would stop this process later.
process.once('disconnect', stop);
