import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const isText = /^(text\/(?!event-stream)|application\/(json|manifest\+json))/;

/**
 * Compresses what is rendered; files were compressed when they were built. In one go and at a low level: a page is
 * small, and the last tenth would cost the server more than it gives a phone. What streams is left alone.
 */
export function compress(request: IncomingMessage, response: ServerResponse): void {
	const accepted = String(request.headers['accept-encoding'] ?? '');
	const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
	if (!encoding || request.method === 'HEAD') return;
	const { writeHead, write, end } = response;
	const chunks: Buffer[] = [];
	let status: number | null = null;

	response.writeHead = function (code: number, ...rest: unknown[]) {
		const headers = rest.at(-1) as OutgoingHttpHeaders | undefined;
		if (headers && typeof headers === 'object')
			for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
		const suits =
			isText.test(String(response.getHeader('content-type') ?? '')) &&
			!response.hasHeader('content-encoding') &&
			code !== 204 &&
			code !== 304;
		if (!suits) {
			Object.assign(response, { writeHead, write, end });
			return writeHead.call(response, code);
		}
		status = code;
		return response;
	} as typeof writeHead;
	response.write = function (chunk: unknown, ...rest: unknown[]) {
		if (status === null) response.writeHead(response.statusCode);
		if (status === null) return Reflect.apply(response.write, response, [chunk, ...rest]);
		chunks.push(Buffer.from(chunk as Uint8Array));
		return true;
	} as typeof write;
	response.end = function (...rest: unknown[]) {
		if (status === null) response.writeHead(response.statusCode);
		if (status === null) return Reflect.apply(response.end, response, rest);
		if (typeof rest[0] === 'string' || rest[0] instanceof Uint8Array) chunks.push(Buffer.from(rest[0] as Uint8Array));
		const plain = Buffer.concat(chunks);
		const isSmall = plain.length < 512;
		const body = isSmall ? plain : encoding === 'br' ? brotliCompressSync(plain, quick) : gzipSync(plain, { level: 3 });
		if (!isSmall) response.setHeader('content-encoding', encoding);
		response.appendHeader('vary', 'Accept-Encoding');
		response.setHeader('content-length', body.length);
		Object.assign(response, { writeHead, write, end });
		writeHead.call(response, status);
		return response.end(body);
	} as typeof end;
}

const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } };
