import { now } from '#lib/server/clock.ts';
import * as looks from '#lib/looks/looks.server.ts';
import { moment } from '#lib/time/words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, language }, url }) => {
	const before = /^\d{1,15}$/.exec(url.searchParams.get('before') ?? '')?.[0];
	const found = await looks.ofMine(actor!, before ? Number(before) : null);
	const at = now();
	return {
		looks: found.looks.map((look) => ({ ...look, at: moment(look.at, at, language) })),
		next: found.next
	};
};
