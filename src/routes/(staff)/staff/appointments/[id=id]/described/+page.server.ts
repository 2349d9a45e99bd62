import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as descriptions from '#lib/samvaer/descriptions.server.ts';
import { NotFound } from '#lib/server/errors.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

/** Only a form leads here. */
export const load: PageServerLoad = () => {
	throw new NotFound();
};

export const actions: Actions = {
	default: (event) =>
		submit(
			event,
			v.object({ back: v.optional(v.picklist(['board', 'appointment']), 'appointment') }),
			async ({ back }) => {
				const { id } = event.params;
				await descriptions.done(event.locals.actor!, id);
				redirect(303, back === 'board' ? '/staff/samvaer?done=described' : `/staff/appointments/${id}?done=described`);
			}
		)
};
