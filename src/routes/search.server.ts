import type { RequestEvent } from '@sveltejs/kit';
import { found } from '#lib/messages/found.ts';
import * as search from '#lib/messages/search.server.ts';
import { now } from '#lib/server/clock.ts';

/** What somebody looks for in messages of their own, parent or staff, and what is found. */
export async function loadSearch({ locals: { actor }, url }: Pick<RequestEvent, 'locals' | 'url'>) {
	const words = (url.searchParams.get('q') ?? '').slice(0, 100);
	const hits = await search.find(actor!, words);
	return { words, hits: hits.map((hit) => found(actor!, hit, now())) };
}
