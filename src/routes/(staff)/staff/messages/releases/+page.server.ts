import { redirect } from '@sveltejs/kit';
import { Decision } from '#lib/guard/form.ts';
import * as guard from '#lib/guard/guard.server.ts';
import { shown } from '#lib/guard/view.ts';
import { holds } from '#lib/people/actor.ts';
import { now } from '#lib/server/clock.ts';
import { NotFound } from '#lib/server/errors.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, language } }) => {
	if (!holds(actor!, 'coordinator', 'leader')) throw new NotFound();
	return { releases: (await guard.waiting(actor!)).map((release) => shown(release, now(), language)) };
};

export const actions: Actions = {
	default: (event) =>
		submit(event, Decision, async ({ id, decision }) => {
			await guard.decide(event.locals.actor!, id, decision === 'allow');
			redirect(303, `/staff/messages/releases?done=${decision === 'allow' ? 'given' : 'refused'}`);
		})
};
