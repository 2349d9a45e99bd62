import { randomUUID } from 'node:crypto';
import { redirect, type RequestEvent, type ServerLoad } from '@sveltejs/kit';
import { fileReaders, newMessage, ReadMark } from '#lib/messages/input.ts';
import * as absences from '#lib/absences/absences.server.ts';
import * as messages from '#lib/messages/messages.server.ts';
import { thread } from '#lib/messages/view.ts';
import { now, zone } from '#lib/server/clock.ts';
import { longDay } from '#lib/time/words.ts';
import { submit } from '#lib/server/submit.ts';

// One conversation, as the parent's page and the staff's page both have it.

type Asked = Pick<Parameters<ServerLoad>[0], 'locals' | 'url' | 'depends'> & { params: { id: string } };
type Event = Pick<RequestEvent, 'request' | 'locals' | 'setHeaders' | 'url'> & { params: { id: string } };

/** The page of lines that the address asks for, and a key for the next message. @throws NotFound when it is not the actor's */
export async function load({ locals, params, url, depends }: Asked) {
	depends('live:news');
	const found = await messages.find(locals.actor!, params.id, messages.pageOf(url.searchParams));
	const away = await absences.ofConversation(locals.actor!, params.id);
	return {
		thread: thread(locals.actor!, found, now()),
		unitId: found.conversation.unitId,
		clientKey: randomUUID(),
		away: away.map(({ personName, standInName, lastOn }) => ({
			name: personName,
			standIn: standInName,
			to: longDay(lastOn.toZonedDateTime(zone).toInstant(), now(), locals.language)
		}))
	};
}

/**
 * Sends, and marks as read; then the newest line is shown.
 *
 * `POST /messages/ID?/send` (staff: `/staff/messages/ID?/send`) takes `body` and `clientKey`, and may take `correctsId`,
 * `seen` and, as multipart, up to five `files` (pictures or PDF; then `body` may be empty). The key is a uuid of the sender's own making, new for every message: the server makes one with each form,
 * a script or a queue on the phone may make its own. However often a key comes with the same words and files, it is one message
 * and the same answer (303, F-13); with others, or elsewhere, it is refused (409 keyReused). 422 tells what is
 * wrong with a field, 404 that the conversation is gone: neither gets better by trying again, and the words must be
 * shown to their author. Anything else (no answer, 429, 5xx) may be tried again with the same key.
 */
export const actions = (base: '/messages' | '/staff/messages') => ({
	send: (event: Event) => {
		const files: Uint8Array[] = [];
		return submit(
			event,
			newMessage(files),
			async ({ seen, ...draft }) => {
				const { actor } = event.locals;
				await messages.send(actor!, event.params.id, { ...draft, files });
				await messages.markRead(actor!, event.params.id, seen);
				redirect(303, `${base}/${event.params.id}#newest`);
			},
			'send',
			fileReaders(files)
		);
	},
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
