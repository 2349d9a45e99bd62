import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import type { Visitor, Web } from './web.ts';

/** Milliseconds after which a request counts as hanging. */
const hanging = 10_000;

/** What the visitors got. */
export type Seen = {
	requests: number;
	/** 200, and 303 after a form. */
	good: number;
	/** 503: try again. */
	unavailable: number;
	/** Any other answer, and the last of them. */
	other: number;
	lastOther: string;
	/** No answer: the connection broke. */
	broken: number;
	/** Over ten seconds. */
	hung: number;
	slowest: number;
	acknowledged: string[];
};

/** Visitors who write messages and look at pages, one request after the other, until they are stopped. */
export function load({ origin }: Web, visitors: readonly Visitor[]) {
	let over = false;
	const seen: Seen = {
		...{ requests: 0, good: 0, unavailable: 0, other: 0, broken: 0, hung: 0, slowest: 0 },
		...{ lastOther: '', acknowledged: [] }
	};
	const clients = visitors.map(async (visitor) => {
		for (let n = 0; !over; n++) {
			const key = randomUUID();
			const isWrite = n % 2 === 0;
			const { status, took, text } = await (isWrite ? write(origin, visitor, key) : look(origin, visitor));
			seen.requests++;
			seen.slowest = Math.max(seen.slowest, took);
			if (took > hanging) seen.hung++;
			if (status === (isWrite ? 303 : 200)) {
				seen.good++;
				if (isWrite) seen.acknowledged.push(key);
			} else if (status === 503) seen.unavailable++;
			else if (status === 0) seen.broken++;
			else {
				seen.other++;
				seen.lastOther = `${status} ${text.slice(0, 300)}`;
			}
			// Whoever meets a wall does not run into it again at once.
			if (status !== 303 && status !== 200) await wait(100);
		}
	});
	return {
		seen,
		async stop(): Promise<Seen> {
			over = true;
			await Promise.all(clients);
			return seen;
		}
	};
}

/** Sends a message by its form. */
export const write = (origin: string, { cookie, conversationId }: Visitor, clientKey: string) =>
	ask(`${origin}/messages/${conversationId}?/send`, {
		method: 'POST',
		headers: { cookie, origin, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams({ body: `Besked ${clientKey}`, clientKey, seen: '0' }).toString()
	});

/** Looks at the first page. */
export const look = (origin: string, { cookie }: Visitor) =>
	ask(`${origin}/`, { headers: { cookie, accept: 'text/html' } });

async function ask(url: string, init: RequestInit): Promise<{ status: number; took: number; text: string }> {
	const began = performance.now();
	try {
		const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(hanging + 2_000) });
		const text = await response.text();
		return { status: response.status, took: performance.now() - began, text };
	} catch (error) {
		return { status: 0, took: performance.now() - began, text: String(error) };
	}
}

/** How many acknowledged messages the database does not have, or has twice. */
export async function lost(owner: string, keys: readonly string[]): Promise<number> {
	const sql = postgres(owner, { max: 1 });
	const [row] =
		await sql`select count(*)::int as many from messages where client_key = any (${keys as string[]}::uuid[])`;
	await sql.end();
	return Math.abs(keys.length - (row!.many as number));
}
