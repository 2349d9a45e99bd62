import { redirect } from '@sveltejs/kit';
import * as agenda from '#lib/agenda/agenda.server.ts';
import { Cannot } from '#lib/agenda/suggested.server.ts';
import { cardOf } from '#lib/agenda/words.server.ts';
import * as answers from '#lib/appointments/answers.server.ts';
import { now, today } from '#lib/server/clock.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, language }, params, url }) => {
	const found = await agenda.meet(actor!, params.id);
	return {
		card: cardOf(found, actor!.id, now(), language),
		today: today().toString(),
		back: url.searchParams.get('back') === 'today' ? 'today' : 'appointment'
	};
};

export const actions: Actions = {
	default: (event) =>
		submit(event, Cannot, async ({ version, back, reason, suggestions }) => {
			const { id } = event.params;
			await answers.give(event.locals.actor!, id, { version, answer: 'cannot', reason, suggestions });
			const done = suggestions.length ? 'suggested' : 'answered';
			redirect(303, back === 'today' ? `/?done=${done}` : `/appointments/${id}?done=${done}`);
		})
};
