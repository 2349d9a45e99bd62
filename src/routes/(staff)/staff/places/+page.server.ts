import { redirect } from '@sveltejs/kit';
import * as people from '#lib/administration/people.server.ts';
import * as rooms from '#lib/administration/rooms.server.ts';
import { submit } from '#lib/server/submit.ts';
import { NewRoom } from './form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	rooms: await rooms.rooms(locals.actor!),
	units: await people.units(locals.actor!)
});

export const actions: Actions = {
	default: async (event) => {
		const actor = event.locals.actor!;
		await people.units(actor);
		return submit(event, NewRoom, async ({ unitId, ...facts }) => {
			await rooms.add(actor, unitId, facts);
			redirect(303, '/staff/places?done=room-added');
		});
	}
};
