import * as messages from '#lib/messages/messages.server.ts';
import { row } from '#lib/messages/view.ts';
import { followsFamilies } from '#lib/people/actor.ts';
import { now } from '#lib/server/clock.ts';
import { NotFound } from '#lib/server/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ depends, locals, url }) => {
	depends('live:news');
	const actor = locals.actor!;
	if (!followsFamilies(actor)) throw new NotFound();
	const onlyUnread = url.searchParams.get('show') === 'unread';
	const conversations = (await messages.conversations(actor)).filter(({ unread }) => !onlyUnread || unread);
	return { onlyUnread, rows: conversations.map((conversation) => row(actor, conversation, now())) };
};
