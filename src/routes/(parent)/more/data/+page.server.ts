import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { correctionKinds } from '#lib/corrections/correction.ts';
import * as corrections from '#lib/corrections/corrections.server.ts';
import * as help from '#lib/help/help.server.ts';
import { now } from '#lib/server/clock.ts';
import { choice, line, optionalId } from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import { moment } from '#lib/time/words.ts';
import { isRecent } from '../../../fresh.server.ts';
import type { Actions, PageServerLoad } from './$types';

const Ask = v.object({ kind: choice(correctionKinds), words: line(1000), familyId: optionalId });
const AskForOne = v.object({ ...Ask.entries, familyId: v.pipe(v.optional(v.string('choose'), ''), v.uuid('choose')) });

export const load: PageServerLoad = async (event) => {
	event.depends('live:news');
	const { actor, language } = event.locals;
	const families = await help.families(actor!);
	const at = now();
	return {
		isFresh: isRecent(event),
		// Asked about only when there are several: a parent knows a family by its children.
		families:
			families.length > 1 ? families.map(({ id, name, children }) => ({ id, name: children.join(', ') || name })) : [],
		corrections: (await corrections.mine(actor!, 50)).map(
			({ id, kind, words, askedAt, outcome, answer, answeredBy, answeredAt }) => ({
				...{ id, kind, words, outcome, answer, answeredBy: answeredBy ?? '' },
				asked: moment(askedAt, at, language),
				answered: answeredAt && moment(answeredAt, at, language)
			})
		)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const families = await help.families(event.locals.actor!);
		return submit(event, families.length > 1 ? AskForOne : Ask, async ({ kind, words, familyId }) => {
			await corrections.ask(event.locals.actor!, { kind, words, familyId });
			redirect(303, '/more/data?done=correctionSent');
		});
	}
};
