import * as people from '#lib/administration/people.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const words = (url.searchParams.get('q') ?? '').replaceAll('\0', '').slice(0, 100);
	return { words, parents: await people.parents(locals.actor!, words) };
};
