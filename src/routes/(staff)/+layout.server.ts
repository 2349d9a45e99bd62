import { followsFamilies, holds } from '#lib/people/actor.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({
	name: locals.actor!.name,
	followsFamilies: followsFamilies(locals.actor!),
	administers: holds(locals.actor!, 'administrator')
});
