import * as messages from '#lib/messages/messages.server.ts';
import { row } from '#lib/messages/view.ts';
import { now } from '#lib/server/clock.ts';
import type { PageServerLoad } from './$types';

/** Who may get what another app shared. What it is stays on the phone until it is sent (docs/offline.md). */
export const load: PageServerLoad = async ({ locals }) => {
	const actor = locals.actor!;
	const conversations = await messages.conversations(actor);
	return { rows: conversations.map((one) => row(actor, one, now())).map(({ id, who }) => ({ id, who })) };
};
