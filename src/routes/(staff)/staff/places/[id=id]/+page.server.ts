import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as rooms from '#lib/administration/rooms.server.ts';
import { submit } from '#lib/server/submit.ts';
import { Room } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	room: await rooms.find(locals.actor!, params.id)
});

export const actions: Actions = {
	change: async (event) => {
		const { actor } = event.locals;
		await rooms.find(actor!, event.params.id);
		return submit(event, Room, async (facts) => {
			await rooms.change(actor!, event.params.id, facts);
			redirect(303, '/staff/places?done=room-changed');
		});
	},
	close: async (event) => {
		const { actor } = event.locals;
		await rooms.find(actor!, event.params.id);
		return submit(event, v.object({ closed: v.picklist(['yes', 'no'], 'choose') }), async ({ closed }) => {
			await rooms.setClosed(actor!, event.params.id, closed === 'yes');
			redirect(303, `/staff/places?done=room-${closed === 'yes' ? 'closed' : 'opened'}`);
		});
	}
};
