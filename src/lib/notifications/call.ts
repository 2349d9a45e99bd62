import { lookup } from 'node:dns';
import { Agent, request as plain } from 'node:http';
import { Agent as SecureAgent, request as secure } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isOutside } from './address.ts';

export type Answer = {
	readonly status: number;
	readonly headers: Record<string, string | undefined>;
	readonly body: string;
};

/** Thrown when a name leads to an address inside the house. */
export class Inside extends Error {
	override name = 'Inside';
}

/** Looks a name up, and connects to nothing but what it found: the address can't change in between (DNS rebinding). */
const guarded =
	(mayCall: (address: string) => boolean): LookupFunction =>
	(name, options, done) =>
		lookup(name, { ...options, all: true }, (error, found) => {
			if (error) return done(error, '', 0);
			const allowed = found.filter(({ address }) => mayCall(address));
			if (!allowed.length) return done(new Inside('inside'), '', 0);
			if (options.all) (done as unknown as (error: null, found: typeof allowed) => void)(null, allowed);
			else done(null, allowed[0]!.address, allowed[0]!.family);
		});

/** Connections that are kept for the next call to the same house: each was made to an address that may be called. */
export const keptConnections = () => {
	const options = { keepAlive: true, maxSockets: 100, maxFreeSockets: 100 };
	return { 'http:': new Agent(options), 'https:': new SecureAgent(options) };
};

/**
 * Calls out once: no redirect is followed, the certificate is checked, an address inside the house is refused, and after
 * the limit it is over, however slowly the other side speaks.
 * @param limit milliseconds for all of it
 * @param kept connections to go on with; without, each call makes its own
 * @param mayCall which resolved addresses may be called; a test's loopback is one
 */
export function call(
	url: string,
	options: {
		method?: string;
		headers: Record<string, string | number>;
		body: Buffer | string | null;
		limit: number;
		mayCall?: (address: string) => boolean;
		kept?: ReturnType<typeof keptConnections> | null;
	}
): Promise<Answer> {
	const { method = 'POST', headers, body, limit, mayCall = isOutside, kept = null } = options;
	return new Promise((resolve, reject) => {
		const { protocol, hostname } = new URL(url);
		// A bare address is not looked up, so it is judged here.
		const bare = hostname.replace(/^\[|\]$/g, '');
		if (/^[\d.]+$|:/.test(bare) && !mayCall(bare)) return reject(new Inside('inside'));
		const send = protocol === 'http:' ? plain : secure;
		const asked = send(url, {
			method,
			headers,
			lookup: guarded(mayCall),
			signal: AbortSignal.timeout(limit),
			agent: kept?.[protocol as 'https:'] ?? false
		});
		asked.once('error', (error: NodeJS.ErrnoException) => {
			// The other side had closed a kept connection just then: it has heard nothing, and is called anew.
			const isStale = asked.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
			if (isStale && kept) resolve(call(url, { ...options, kept: null }));
			else reject(error);
		});
		asked.once('response', (response) => {
			let text = '';
			response.setEncoding('utf8');
			response.on('data', (part: string) => {
				text += part;
				if (text.length > 20_000) response.destroy();
			});
			response.once('error', reject);
			response.once('close', () =>
				resolve({ status: response.statusCode ?? 0, headers: response.headers as Answer['headers'], body: text })
			);
		});
		asked.end(body ?? undefined);
	});
}

/** A short word for a call that failed, for the log and for staff. */
export function wordOf(error: unknown): string {
	const { name, code } = error as { name?: string; code?: string };
	return name === 'TimeoutError' || name === 'AbortError'
		? 'timeout'
		: name === 'Inside'
			? 'inside'
			: (code ?? 'unreachable').slice(0, 60);
}

/** Seconds that Retry-After asks for; a date counts as a minute. */
export const waitOf = (header: string | undefined): number =>
	header && /^\d{1,6}$/.test(header) ? Number(header) : header ? 60 : 0;
