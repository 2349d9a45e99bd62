import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as notifications from '#lib/notifications/notifications.server.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

/** Only its forms are of use; the page shows what was refused. */
export const load: PageServerLoad = ({ locals, params }) => notifications.mustBeTheirs(locals.actor!, params.id);

/** The page that it was pressed on, within the staff's part of the house. */
const Back = v.object({ back: v.optional(v.pipe(v.string(), v.regex(/^\/staff(\/[\w-]+)*$/, 'invalid')), '/staff') });

export const actions: Actions = {
	again: (event) =>
		submit(event, Back, async ({ back }) => {
			await notifications.again(event.locals.actor!, event.params.id);
			redirect(303, `${back}?done=again`);
		}),
	called: (event) =>
		submit(event, Back, async ({ back }) => {
			await notifications.called(event.locals.actor!, event.params.id);
			redirect(303, `${back}?done=called`);
		})
};
