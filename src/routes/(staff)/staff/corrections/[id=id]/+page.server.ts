import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { correctionOutcomes } from '#lib/corrections/correction.ts';
import * as corrections from '#lib/corrections/corrections.server.ts';
import { now } from '#lib/server/clock.ts';
import { choice, line } from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import { moment } from '#lib/time/words.ts';
import type { Actions, PageServerLoad } from './$types';

const Answer = v.object({ outcome: choice(correctionOutcomes), words: line(1000) });

export const load: PageServerLoad = async ({ locals: { actor, language }, params }) => {
	const found = await corrections.find(actor!, params.id);
	const { id, familyId, familyName, parentName, kind, words, askedAt, outcome, answer, answeredBy, answeredAt } = found;
	const at = now();
	return {
		...{ id, familyId, familyName, parentName: parentName ?? '', kind, words, outcome, answer },
		asked: moment(askedAt, at, language),
		answered: answeredAt && { by: answeredBy ?? '', at: moment(answeredAt, at, language) }
	};
};

export const actions: Actions = {
	default: (event) =>
		submit(event, Answer, async (given) => {
			await corrections.answer(event.locals.actor!, event.params.id, given);
			redirect(303, `/staff/corrections/${event.params.id}?done=answered`);
		})
};
