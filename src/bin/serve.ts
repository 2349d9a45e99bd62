import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { pathOf, refusalOf, takesLetters } from '../lib/server/admission.ts';
import { earlierBuilds } from '../lib/server/assets.ts';
import { clientOf, readTrust } from '../lib/server/client-address.ts';
import { compress } from '../lib/server/compress.ts';
import { headersFor, rawAnswer } from '../lib/server/headers.ts';
import { factsOf, log } from '../lib/server/log.ts';

/**
 * The web process: SvelteKit's handler behind a server of our own, so that every response, static files too,
 * carries the headers of R-23, HTML is compressed, and neither the host nor the client's address is what
 * a header says.
 */
const port = Number(process.env.PORT || 3000);
const host = process.env.HOST || '127.0.0.1';
const origin = new URL(process.env.ORIGIN || `http://localhost:${port}`);
const trust = readTrust(process.env.TRUST_PROXY);

// SvelteKit reads what we have found out, from headers that we write over whatever came.
process.env.PROTOCOL_HEADER = 'x-own-proto';
process.env.HOST_HEADER = 'x-own-host';
process.env.ADDRESS_HEADER = 'x-own-address';
// What a message with five files may take; every other address takes less (admission.ts).
process.env.BODY_SIZE_LIMIT ??= '52M';

const built = new URL('../../build/handler.js', import.meta.url);
const { handler } = (await import(built.href)) as {
	handler: (request: unknown, response: unknown, next: () => void) => void;
};

const isEarlier = earlierBuilds(process.env.ASSETS_DIR, fileURLToPath(new URL('../../build/client', import.meta.url)));

function answer(request: IncomingMessage, response: ServerResponse) {
	const path = pathOf(request);
	for (const [name, value] of headersFor(path, origin)) response.setHeader(name, value);
	if (request.method !== 'GET' && request.method !== 'HEAD' && !takesLetters(path)) {
		const alarm = setTimeout(() => request.complete || request.destroy(), 30_000);
		request.once('close', () => clearTimeout(alarm));
	}
	const refused = refusalOf(request, origin);
	if (refused) {
		// What tells its length is thrown away as it comes: whoever is cut off in the middle would hear no answer.
		response.writeHead(refused.status, refused.headers).end();
		return;
	}
	// A mailbox's own button for "no more e-mails" posts without a page, so without an origin (RFC 8058). The address has the key.
	if (request.method === 'POST' && path.startsWith('/unsubscribe/')) request.headers.origin ??= origin.origin;
	if (isEarlier(request, response)) return;
	request.headers['x-own-proto'] = origin.protocol.slice(0, -1);
	request.headers['x-own-host'] = origin.host;
	request.headers['x-own-address'] = clientOf(
		request.socket.remoteAddress,
		request.headers['x-forwarded-for'] as string | undefined,
		trust
	);
	compress(request, response);
	handler(request, response, () => response.writeHead(404).end());
}

// Who is slow to say what they want is looked for often, not every half minute; who names no host is told by us, with the headers.
const server = createServer({ connectionsCheckingInterval: 5_000, requireHostHeader: false }, answer);
server.on('checkExpectation', answer);
// Five photographs over a slow net.
server.requestTimeout = 240_000;
server.headersTimeout = 15_000;
server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
	if (socket.writable && !(socket as { _httpMessage?: ServerResponse })._httpMessage?.headersSent)
		socket.end(rawAnswer(error.code, origin));
	else socket.destroy();
});

server.once('error', (error: NodeJS.ErrnoException) => {
	console.error(
		error.code === 'EADDRINUSE'
			? `✗ Port ${port} is taken by another program. Choose another with PORT=…`
			: `✗ ${error.message}`
	);
	process.exit(1);
});
server.listen(port, host, () => process.send?.('ready'));

// One request that nobody could answer is no reason to drop all the others.
process.on('unhandledRejection', (fault) => {
	log.error({ ...factsOf(fault), status: (fault as { status?: number })?.status }, 'nobody caught this');
});
// What Node itself would write of it may be somebody's words. The supervisor starts us again.
process.on('uncaughtException', (fault) => {
	log.fatal(factsOf(fault), 'nobody caught this');
	process.exit(1);
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
