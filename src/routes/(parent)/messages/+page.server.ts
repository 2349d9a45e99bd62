import * as messages from '#lib/messages/messages.server.ts';
import { row } from '#lib/messages/view.ts';
import { now } from '#lib/server/clock.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ depends, locals }) => {
	depends('live:news');
	const actor = locals.actor!;
	const conversations = await messages.conversations(actor);
	return { rows: conversations.map((conversation) => row(actor, conversation, now())) };
};
