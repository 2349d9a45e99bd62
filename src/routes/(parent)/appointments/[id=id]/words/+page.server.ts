import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as agenda from '#lib/agenda/agenda.server.ts';
import * as attendance from '#lib/attendance/attendance.server.ts';
import { told } from '#lib/attendance/told.server.ts';
import { rulesOf } from '#lib/appointments/kinds/index.ts';
import { now } from '#lib/server/clock.ts';
import { NotFound } from '#lib/server/errors.ts';
import { line } from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import { when } from '#lib/time/words.ts';
import type { Actions, PageServerLoad } from './$types';

/** The form by itself, for words that were not accepted the first time. */
export const load: PageServerLoad = async ({ locals: { actor, language }, params }) => {
	const { appointment } = await agenda.meet(actor!, params.id);
	const { id, kind, startsAt, endsAt, cancelled } = appointment;
	if (!rulesOf(kind).written || Temporal.Instant.compare(startsAt, now()) > 0) throw new NotFound();
	const { day, time } = when(startsAt, endsAt, now(), language);
	return { ...{ id, kind, day, time }, isCancelled: cancelled !== null, attended: await told(actor!, id, language) };
};

export const actions: Actions = {
	default: (event) =>
		submit(event, v.object({ words: line(1000) }), async ({ words }) => {
			const { id } = event.params;
			await attendance.addWords(event.locals.actor!, id, words);
			redirect(303, `/appointments/${id}?done=words`);
		})
};
