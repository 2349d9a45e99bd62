import * as families from '#lib/families/families.server.ts';
import { holds } from '#lib/people/actor.ts';
import { now } from '#lib/server/clock.ts';
import { when } from '#lib/time/words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const search = (url.searchParams.get('search') ?? '').trim().slice(0, 100);
	const asked = Number(url.searchParams.get('page'));
	const page = Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1;
	const { families: found, hasMore } = await families.all(locals.actor!, { search, page });
	return {
		...{ search, page, hasMore, leads: holds(locals.actor!, 'coordinator', 'leader') },
		families: found.map(({ nextStartsAt, nextEndsAt, ...family }) => ({
			...family,
			next: nextStartsAt && nextEndsAt ? when(nextStartsAt, nextEndsAt, now(), locals.language) : null
		}))
	};
};
