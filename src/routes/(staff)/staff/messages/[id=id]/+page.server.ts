import { redirect } from '@sveltejs/kit';
import { AskRelease } from '#lib/guard/form.ts';
import * as guard from '#lib/guard/guard.server.ts';
import { shown } from '#lib/guard/view.ts';
import * as replies from '#lib/replies/replies.server.ts';
import { reachOfItem } from '#lib/notifications/reach.server.ts';
import { now } from '#lib/server/clock.ts';
import { submit } from '#lib/server/submit.ts';
import * as conversation from '../../../../conversation.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** How the parent was told of what is newest comes with the conversation (rule 8). `?reply=ID` begins the field with a quick reply. */
export const load: PageServerLoad = async (event) => {
	const page = await conversation.load(event);
	const [newest] = await reachOfItem(event.locals.actor!, event.params.id, event.url.pathname, event.locals.language);
	const quick = await replies.all(event.locals.actor!, page.unitId);
	const releases = await guard.mine(event.locals.actor!, event.params.id);
	return {
		...page,
		reach: newest ?? null,
		replies: quick.map(({ id, body }) => ({ id, body })),
		prefill: quick.find(({ id }) => id === event.url.searchParams.get('reply'))?.body,
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
