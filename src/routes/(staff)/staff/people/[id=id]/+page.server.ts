import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as people from '#lib/administration/people.server.ts';
import { submit } from '#lib/server/submit.ts';
import { Details, SignIn } from '../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	isMe: params.id === locals.actor!.id,
	person: await people.find(locals.actor!, params.id)
});

export const actions: Actions = {
	change: async (event) => {
		const { actor } = event.locals;
		await people.find(actor!, event.params.id);
		return submit(
			event,
			Details,
			async (details) => {
				await people.change(actor!, event.params.id, details);
				redirect(303, `/staff/people/${event.params.id}?done=changed`);
			},
			'change'
		);
	},
	signIn: async (event) => {
		const { actor } = event.locals;
		await people.find(actor!, event.params.id);
		return submit(
			event,
			SignIn,
			async ({ email, password }) => ({
				handed: await people.giveSignIn(actor!, event.params.id, email, password)
			}),
			'signIn'
		);
	},
	end: async (event) => {
		const { actor } = event.locals;
		const { kind } = await people.find(actor!, event.params.id);
		return submit(
			event,
			v.object({}),
			async () => {
				await people.endAccess(actor!, event.params.id);
				redirect(303, `${kind === 'staff' ? '/staff/people' : '/staff/people/parents'}?done=ended`);
			},
			'end'
		);
	}
};
