import { redirect } from '@sveltejs/kit';
import { AskText } from '#lib/guard/form.ts';
import * as guard from '#lib/guard/guard.server.ts';
import { shown } from '#lib/guard/view.ts';
import { followsFamilies } from '#lib/people/actor.ts';
import { now } from '#lib/server/clock.ts';
import { NotFound } from '#lib/server/errors.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, language } }) => {
	if (!followsFamilies(actor!)) throw new NotFound();
	const { last, asked } = await guard.texts(actor!);
	return {
		last: last && { body: last.body, parents: last.parents },
		asked: asked.map((release) => shown(release, now(), language))
	};
};

export const actions: Actions = {
	default: (event) =>
		submit(event, AskText, async ({ reason }) => {
			await guard.askForText(event.locals.actor!, reason);
			redirect(303, '/staff/messages/releases/ask?done=asked');
		})
};
