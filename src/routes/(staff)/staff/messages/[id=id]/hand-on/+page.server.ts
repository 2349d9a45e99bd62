import { redirect } from '@sveltejs/kit';
import { HandOn } from '#lib/answerers/answerer.ts';
import * as answerers from '#lib/answerers/answerers.server.ts';
import { now, today, zone } from '#lib/server/clock.ts';
import { submit } from '#lib/server/submit.ts';
import { longDay } from '#lib/time/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, language }, params }) => {
	const { conversation, candidates, history } = await answerers.find(actor!, params.id);
	const { id, parentName, familyName, mentors, answeredBy } = conversation;
	const day = (date: Temporal.PlainDate) => longDay(date.toZonedDateTime(zone).toInstant(), now(), language);
	return {
		...{ id, parentName, familyName, today: today().toString() },
		answering: answeredBy ? [answeredBy.name] : mentors,
		candidates: candidates.filter((person) => person.id !== answeredBy?.id),
		history: history.map(({ name, startsOn, madeByName }) => ({ name, by: madeByName, from: day(startsOn) }))
	};
};

export const actions: Actions = {
	default: (event) =>
		submit(event, HandOn, async (wish) => {
			await answerers.handOn(event.locals.actor!, event.params.id, wish);
			redirect(303, `/staff/messages/${event.params.id}/hand-on?done=handedOn`);
		})
};
