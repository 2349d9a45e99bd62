import * as v from 'valibot';
import { date } from '#lib/server/fields.ts';
import { weekOf } from '#lib/week/week.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, language }, url }) => {
	const asked = v.safeParse(date, url.searchParams.get('week') ?? '');
	return { week: await weekOf(actor!, asked.success ? asked.output : null, language) };
};
