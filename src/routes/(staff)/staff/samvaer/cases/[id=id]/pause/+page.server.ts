import { fail, redirect } from '@sveltejs/kit';
import * as cases from '#lib/samvaer/cases.server.ts';
import { PausedCase } from '#lib/samvaer/form.ts';
import * as pauses from '#lib/samvaer/pauses.server.ts';
import { caseRow } from '#lib/samvaer/view.server.ts';
import { now, today } from '#lib/server/clock.ts';
import { submit } from '#lib/server/submit.ts';
import { texts } from '#lib/texts/server/index.ts';
import { longDay, span } from '#lib/time/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	row: caseRow(await cases.find(locals.actor!, params.id), now(), locals.language),
	today: today().toString()
});

export const actions: Actions = {
	default: (event) =>
		submit(event, PausedCase, async ({ from, until, agreed }) => {
			const { language } = event.locals;
			const visits = await pauses.pause(event.locals.actor!, event.params.id, { from, until }, agreed);
			if (!visits.length) redirect(303, `/staff/samvaer/cases/${event.params.id}?done=paused`);
			// Nothing has happened yet: what would be cancelled is shown first, and asked about.
			return fail(409, {
				...{ form: 'form', code: 'pauseCancels', refusal: texts(language).errors.refusals.pauseCancels },
				...{ errors: {} as Record<string, string>, values: { from: from.toString(), until: until.toString() } },
				agreement: pauses.agreement(visits),
				visits: visits.map(({ id, startsAt, endsAt }) => ({
					...{ id, when: `${longDay(startsAt, now(), language)} ${span(startsAt, endsAt, language)}` }
				}))
			});
		})
};
