import { redirect } from '@sveltejs/kit';
import { EndAbsence, NewAbsence } from '#lib/absences/absence.ts';
import * as absences from '#lib/absences/absences.server.ts';
import { now, zone } from '#lib/server/clock.ts';
import { submit } from '#lib/server/submit.ts';
import { longDay } from '#lib/time/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, language } }) => {
	const page = await absences.page(actor!);
	const day = (date: Temporal.PlainDate) => longDay(date.toZonedDateTime(zone).toInstant(), now(), language);
	return {
		me: actor!.id,
		people: page.people.map(({ id, name }) => ({ id, name })),
		colleagues: page.colleagues.map(({ id, name }) => ({ id, name })),
		absences: page.absences.map(({ id, personName, standInName, firstOn, lastOn }) => ({
			...{ id, who: personName, standIn: standInName, from: day(firstOn), to: day(lastOn) }
		}))
	};
};

export const actions: Actions = {
	add: (event) =>
		submit(event, NewAbsence, async (absence) => {
			await absences.add(event.locals.actor!, absence);
			redirect(303, '/staff/messages/absence?done=added');
		}),
	end: (event) =>
		submit(
			event,
			EndAbsence,
			async ({ id }) => {
				await absences.end(event.locals.actor!, id);
				redirect(303, '/staff/messages/absence?done=ended');
			},
			'end'
		)
};
