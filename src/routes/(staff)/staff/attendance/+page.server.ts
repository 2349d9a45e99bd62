import { redirect } from '@sveltejs/kit';
import * as attendance from '#lib/attendance/attendance.server.ts';
import { choicesFor } from '#lib/attendance/choices.ts';
import { Recorded } from '#lib/attendance/form.ts';
import { followsFamilies } from '#lib/people/actor.ts';
import { now } from '#lib/server/clock.ts';
import { NotFound } from '#lib/server/errors.ts';
import { submit } from '#lib/server/submit.ts';
import { when } from '#lib/time/words.ts';
import type { Actions, PageServerLoad } from './$types';

/** All that is missing, or what is missing for samvær only (`?kind=samvaer`). */
export const load: PageServerLoad = async ({ depends, locals, url }) => {
	depends('live:news');
	if (!followsFamilies(locals.actor!)) throw new NotFound();
	const only = url.searchParams.get('kind') === 'samvaer' ? ({ kind: 'samvaer' } as const) : {};
	const found = await attendance.missing(locals.actor!, { ...only, limit: 30 });
	return {
		missing: found.map(({ startsAt, endsAt, ...one }) => ({
			...{ id: one.id, kind: one.kind, supervision: one.details.supervision ?? null, familyName: one.familyName },
			...{ parents: one.parents.map(({ name }) => name).join(', '), staff: one.staff.join(', ') },
			...{ when: when(startsAt, endsAt, now(), locals.language), choices: choicesFor(one) }
		}))
	};
};

export const actions: Actions = {
	default: (event) =>
		submit(event, Recorded, async ({ recorded }) => {
			await attendance.record(event.locals.actor!, recorded);
			redirect(303, `${event.url.pathname}?done=attendance`);
		})
};
