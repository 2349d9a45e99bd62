import { randomUUID } from 'node:crypto';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { NewMessage, ReadMark } from '#lib/messages/input.ts';
import * as messages from '#lib/messages/messages.server.ts';
import { thread } from '#lib/messages/view.ts';
import { now } from '#lib/server/clock.ts';
import { submit } from '#lib/server/submit.ts';

// One conversation, as the parent's page and the staff's page both have it.

type Event = Pick<RequestEvent, 'request' | 'locals' | 'setHeaders' | 'url'> & { params: { id: string } };

/** The page of lines that the address asks for, and a key for the next message. @throws NotFound when it is not the actor's */
export async function load({ locals, params, url }: Pick<Event, 'locals' | 'params' | 'url'>) {
	const found = await messages.find(locals.actor!, params.id, messages.pageOf(url.searchParams));
	return { thread: thread(locals.actor!, found, now()), clientKey: randomUUID() };
}

/** Sends, and marks as read; then the newest line is shown. @param corrects whether a message may correct an earlier one */
export const actions = (base: '/messages' | '/staff/messages', { corrects }: { corrects: boolean }) => ({
	send: (event: Event) =>
		submit(
			event,
			NewMessage,
			async ({ seen, correctsId, ...draft }) => {
				const { actor } = event.locals;
				await messages.send(actor!, event.params.id, corrects ? { ...draft, correctsId } : draft);
				await messages.markRead(actor!, event.params.id, seen);
				redirect(303, `${base}/${event.params.id}#newest`);
			},
			'send'
		),
	read: (event: Event) =>
		submit(
			event,
			ReadMark,
			async ({ seen }) => {
				await messages.markRead(event.locals.actor!, event.params.id, seen);
				redirect(303, `${base}/${event.params.id}#newest`);
			},
			'read'
		)
});
