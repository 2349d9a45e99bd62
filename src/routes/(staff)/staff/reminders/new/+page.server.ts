import { redirect } from '@sveltejs/kit';
import { Posted } from '#lib/reminders/form.ts';
import * as reminders from '#lib/reminders/reminders.server.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const families = await reminders.families(locals.actor!);
	const wanted = url.searchParams.getAll('family');
	return {
		families,
		chosen: families.filter(({ id }) => wanted.includes(id) || families.length === 1).map(({ id }) => id),
		schoolIntra: await reminders.schoolIntra(locals.actor!)
	};
};

export const actions: Actions = {
	default: (event) =>
		submit(event, Posted, async (input) => {
			const id = await reminders.post(event.locals.actor!, input);
			redirect(303, `/staff/reminders/${id}?done=posted`);
		})
};
