import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { seen } from '#lib/appointments/seen.server.ts';
import * as suggestions from '#lib/appointments/suggestions.server.ts';
import { instantOf, now } from '#lib/server/clock.ts';
import { NotFound } from '#lib/server/errors.ts';
import * as fields from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { appointment, family, suggestions: all } = await seen(locals.actor!, params.id, locals.language);
	const suggestion = all.find(({ id }) => id === params.suggestion);
	if (!family || !suggestion) throw new NotFound();
	return { appointment, family, suggestion };
};

const Countered = v.pipe(
	v.object({ date: fields.date, start: fields.time, words: fields.optionalText(300) }),
	v.forward(
		v.partialCheck(
			[['date'], ['start']],
			({ date, start }) => Temporal.Instant.compare(instantOf(date, start), now()) > 0,
			'past'
		),
		['date']
	)
);
const Declined = v.object({ words: fields.optionalText(300) });

export const actions: Actions = {
	counter: (event) =>
		submit(
			event,
			Countered,
			async ({ date, start, words }) => {
				const startsAt = instantOf(date, start);
				const id = await suggestions.reply(event.locals.actor!, event.params.suggestion, {
					reply: 'countered',
					startsAt,
					words
				});
				redirect(303, `/staff/appointments/${id}?done=replied`);
			},
			'counter'
		),
	decline: (event) =>
		submit(
			event,
			Declined,
			async ({ words }) => {
				const id = await suggestions.reply(event.locals.actor!, event.params.suggestion, { reply: 'declined', words });
				redirect(303, `/staff/appointments/${id}?done=replied`);
			},
			'decline'
		)
};
