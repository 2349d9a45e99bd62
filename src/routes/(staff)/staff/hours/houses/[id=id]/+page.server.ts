import { redirect } from '@sveltejs/kit';
import * as hours from '#lib/hours/hours.server.ts';
import { submit } from '#lib/server/submit.ts';
import { HouseFacts } from '../../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	house: await hours.house(locals.actor!, params.id)
});

export const actions: Actions = {
	default: async (event) => {
		const actor = event.locals.actor!;
		const { id } = await hours.house(actor, event.params.id);
		return submit(event, HouseFacts, async (facts) => {
			await hours.changeHouse(actor, { id, ...facts });
			redirect(303, '/staff/hours?done=house-changed');
		});
	}
};
