import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { answers as all } from '#lib/appointments/answer.ts';
import * as answers from '#lib/appointments/answers.server.ts';
import { seen } from '#lib/appointments/seen.server.ts';
import * as fields from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { appointment, family } = await seen(locals.actor!, params.id, locals.language);
	return { appointment, family };
};

const Recorded = v.object({
	version: fields.whole(1, 100_000),
	parentId: v.pipe(v.optional(v.string('choose'), ''), v.uuid('choose')),
	answer: fields.choice(all),
	placeId: fields.optionalId,
	reason: fields.optionalText(500)
});

export const actions: Actions = {
	default: (event) =>
		submit(event, Recorded, async ({ parentId, ...given }) => {
			await answers.record(event.locals.actor!, event.params.id, parentId, { ...given, suggestions: [] });
			redirect(303, `/staff/appointments/${event.params.id}?done=recorded`);
		})
};
