import { redirect } from '@sveltejs/kit';
import * as places from '#lib/places/places.server.ts';
import { submit } from '#lib/server/submit.ts';
import { newPlace } from './form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => places.ofFamily(locals.actor!, params.id);

export const actions: Actions = {
	default: async (event) => {
		const { id } = event.params;
		const { parents } = await places.ofFamily(event.locals.actor!, id);
		return submit(event, newPlace(parents), async ({ input: { kind, ...facts }, knowerIds }) => {
			await places.add(event.locals.actor!, id, kind, facts, knowerIds);
			redirect(303, `/staff/families/${id}/places?done=place-added`);
		});
	}
};
