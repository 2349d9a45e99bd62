import { redirect } from '@sveltejs/kit';
import * as hours from '#lib/hours/hours.server.ts';
import { submit } from '#lib/server/submit.ts';
import { RoomHours } from '../../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => hours.room(locals.actor!, params.id);

export const actions: Actions = {
	default: async (event) => {
		const actor = event.locals.actor!;
		await hours.room(actor, event.params.id);
		return submit(event, RoomHours, async (own) => {
			await hours.setRoomHours(actor, event.params.id, own);
			redirect(303, '/staff/hours?done=hours-changed');
		});
	}
};
