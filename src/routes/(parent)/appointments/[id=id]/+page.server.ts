import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as agenda from '#lib/agenda/agenda.server.ts';
import { cardOf, historyOf, suggestedOf } from '#lib/agenda/words.server.ts';
import { answers as kinds } from '#lib/appointments/answer.ts';
import * as answers from '#lib/appointments/answers.server.ts';
import { now } from '#lib/server/clock.ts';
import { whole } from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

const Answer = v.object({
	answer: v.picklist(kinds, 'choose'),
	version: whole(1, 100_000),
	back: v.optional(v.picklist(['today', 'appointment']), 'appointment')
});

export const load: PageServerLoad = async ({ locals: { actor, language }, params }) => {
	const found = await agenda.history(actor!, params.id);
	const at = now();
	return {
		card: cardOf(found, actor!.id, at, language),
		changes: historyOf(found.versions, actor!.id, at, language),
		suggested: suggestedOf(found.suggestions, actor!.id, at, language)
	};
};

export const actions: Actions = {
	answer: (event) =>
		submit(event, Answer, async ({ answer, version, back }) => {
			const { id } = event.params;
			await answers.give(event.locals.actor!, id, { version, answer, reason: null, suggestions: [] });
			redirect(303, back === 'today' ? '/?done=answered' : `/appointments/${id}?done=answered`);
		})
};
