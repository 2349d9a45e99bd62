import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { Posted } from '#lib/reminders/form.ts';
import * as reminders from '#lib/reminders/reminders.server.ts';
import { id } from '#lib/server/fields.ts';
import { NotFound } from '#lib/server/errors.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

/** The families that the address names. @throws NotFound when one is no id */
function wantedOf(url: URL): string[] {
	const ids = url.searchParams.getAll('family').filter(Boolean);
	if (!ids.every((one) => v.is(id, one))) throw new NotFound();
	return ids;
}

export const load: PageServerLoad = async ({ locals, url }) => {
	const wanted = wantedOf(url);
	const families = await reminders.families(locals.actor!, wanted);
	return {
		families,
		chosen: families.filter(({ id }) => wanted.includes(id) || families.length === 1).map(({ id }) => id),
		schoolIntra: await reminders.schoolIntra(locals.actor!)
	};
};

export const actions: Actions = {
	default: (event) =>
		submit(event, Posted, async (input) => {
			await reminders.families(event.locals.actor!, wantedOf(event.url));
			const posted = await reminders.post(event.locals.actor!, input);
			redirect(303, `/staff/reminders/${posted}?done=posted`);
		})
};
