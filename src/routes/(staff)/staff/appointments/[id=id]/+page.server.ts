import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { seen } from '#lib/appointments/seen.server.ts';
import * as suggestions from '#lib/appointments/suggestions.server.ts';
import * as families from '#lib/families/families.server.ts';
import * as fields from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const found = await seen(locals.actor!, params.id, locals.language);
	if (found.family) await families.look(locals.actor!, found.family.id, 'appointments');
	return found;
};

const Accepted = v.object({ suggestionId: fields.id });

export const actions: Actions = {
	accept: (event) =>
		submit(event, Accepted, async ({ suggestionId }) => {
			const id = await suggestions.reply(event.locals.actor!, suggestionId, { reply: 'accepted' });
			redirect(303, `/staff/appointments/${id}?done=replied`);
		})
};
