import { redirect } from '@sveltejs/kit';
import { ChangedReply, NewReply, RemovedReply } from '#lib/replies/reply.ts';
import * as replies from '#lib/replies/replies.server.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

const here = '/staff/messages/replies';

/** `?edit=ID` puts one of them into the form. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const actor = locals.actor!;
	const all = await replies.all(actor);
	const editing = all.find(({ id, isMine }) => isMine && id === url.searchParams.get('edit')) ?? null;
	return { replies: all, editing, keepsUnits: replies.keepsUnits(actor) };
};

export const actions: Actions = {
	add: (event) =>
		submit(event, NewReply, async ({ body, whose }) => {
			await replies.add(event.locals.actor!, body, whose);
			redirect(303, `${here}?done=added`);
		}),
	change: (event) =>
		submit(event, ChangedReply, async ({ id, body }) => {
			await replies.change(event.locals.actor!, id, body);
			redirect(303, `${here}?done=changed`);
		}),
	remove: (event) =>
		submit(
			event,
			RemovedReply,
			async ({ id }) => {
				await replies.remove(event.locals.actor!, id);
				redirect(303, `${here}?done=removed`);
			},
			'remove'
		)
};
