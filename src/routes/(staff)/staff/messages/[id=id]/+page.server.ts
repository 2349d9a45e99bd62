import { redirect } from '@sveltejs/kit';
import { AskRelease } from '#lib/guard/form.ts';
import * as guard from '#lib/guard/guard.server.ts';
import { shown } from '#lib/guard/view.ts';
import { reachOfItem } from '#lib/notifications/reach.server.ts';
import { now } from '#lib/server/clock.ts';
import { submit } from '#lib/server/submit.ts';
import * as conversation from '../../../../conversation.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** How the parent was told of what is newest comes with the conversation (rule 8). */
export const load: PageServerLoad = async (event) => {
	const page = await conversation.load(event);
	const [newest] = await reachOfItem(event.locals.actor!, event.params.id, event.url.pathname, event.locals.language);
	const releases = await guard.mine(event.locals.actor!, event.params.id);
	return {
		...page,
		reach: newest ?? null,
		releases: releases.map((release) => shown(release, now(), event.locals.language))
	};
};

export const actions: Actions = {
	...conversation.actions('/staff/messages'),
	ask: (event) =>
		submit(
			event,
			AskRelease,
			async ({ body, reason }) => {
				await guard.ask(event.locals.actor!, event.params.id, body, reason);
				redirect(303, `/staff/messages/${event.params.id}?done=asked#newest`);
			},
			'ask'
		)
};
