import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as places from '#lib/places/places.server.ts';
import { submit } from '#lib/server/submit.ts';
import { changedPlace } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => places.find(locals.actor!, params.id, params.place);

export const actions: Actions = {
	change: async (event) => {
		const { id, place } = event.params;
		const { parents } = await places.find(event.locals.actor!, id, place);
		return submit(event, changedPlace(parents), async ({ input, knowerIds }) => {
			await places.change(event.locals.actor!, id, place, input, knowerIds);
			redirect(303, `/staff/families/${id}/places?done=place-changed`);
		});
	},
	close: async (event) => {
		const { id, place } = event.params;
		await places.find(event.locals.actor!, id, place);
		return submit(event, v.object({ closed: v.picklist(['yes', 'no'], 'choose') }), async ({ closed }) => {
			await places.setClosed(event.locals.actor!, id, place, closed === 'yes');
			redirect(303, `/staff/families/${id}/places?done=place-${closed === 'yes' ? 'closed' : 'opened'}`);
		});
	}
};
