import * as search from '#lib/messages/search.server.ts';
import { found } from '#lib/messages/found.ts';
import { now } from '#lib/server/clock.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const words = (url.searchParams.get('q') ?? '').slice(0, 100);
	const hits = await search.find(actor!, words);
	return { words, hits: hits.map((hit) => found(actor!, hit, now())) };
};
