import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as appointments from '#lib/appointments/appointments.server.ts';
import { changeable } from '#lib/appointments/seen.server.ts';
import * as fields from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => changeable(locals.actor!, params.id, locals.language);

const Cancelled = v.object({
	version: fields.whole(1, 100_000),
	byWhom: fields.choice(['house', 'parent']),
	reason: fields.optionalText(300)
});

export const actions: Actions = {
	default: (event) =>
		submit(event, Cancelled, async ({ version, byWhom, reason }) => {
			await appointments.cancel(event.locals.actor!, event.params.id, byWhom, reason, version);
			redirect(303, `/staff/appointments/${event.params.id}?done=cancelled`);
		})
};
