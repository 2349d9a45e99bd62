import * as people from '#lib/administration/people.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	me: locals.actor!.id,
	staff: await people.staff(locals.actor!),
	units: await people.units(locals.actor!)
});
