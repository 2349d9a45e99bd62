import { randomUUID } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import { NewMessage, ReadMark } from '#lib/messages/input.ts';
import * as messages from '#lib/messages/messages.server.ts';
import { thread } from '#lib/messages/view.ts';
import { now } from '#lib/server/clock.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const actor = locals.actor!;
	const found = await messages.find(actor, params.id, messages.pageOf(url.searchParams));
	return { thread: thread(actor, found, now()), clientKey: randomUUID() };
};

export const actions: Actions = {
	send: (event) =>
		submit(
			event,
			NewMessage,
			async ({ seen, ...draft }) => {
				const { actor } = event.locals;
				await messages.send(actor!, event.params.id, draft);
				await messages.markRead(actor!, event.params.id, seen);
				redirect(303, `/staff/messages/${event.params.id}#newest`);
			},
			'send'
		),
	read: (event) =>
		submit(
			event,
			ReadMark,
			async ({ seen }) => {
				await messages.markRead(event.locals.actor!, event.params.id, seen);
				redirect(303, `/staff/messages/${event.params.id}#newest`);
			},
			'read'
		)
};
