import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as journal from '#lib/journal/journal.server.ts';
import { now } from '#lib/server/clock.ts';
import { whole } from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import { moment } from '#lib/time/words.ts';
import type { Actions, PageServerLoad } from './$types';

const Filed = v.object({ upTo: whole(1, 999_999) });

export const load: PageServerLoad = async ({ locals: { actor, language }, params }) => {
	const { conversation, marks } = await journal.find(actor!, params.id);
	const { id, parentName, familyName, lastNumber } = conversation;
	return {
		...{ id, parentName, familyName, lastNumber },
		open: lastNumber - (marks[0]?.upTo ?? 0),
		marks: marks.map(({ upTo, markedAt, name }) => ({ upTo, name, at: moment(markedAt, now(), language) }))
	};
};

export const actions: Actions = {
	default: (event) =>
		submit(event, Filed, async ({ upTo }) => {
			await journal.mark(event.locals.actor!, event.params.id, upTo);
			redirect(303, `/staff/messages/${event.params.id}/journal?done=marked`);
		})
};
