import { reachOfItem } from '#lib/notifications/reach.server.ts';
import * as conversation from '../../../../conversation.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** How the parent was told of what is newest comes with the conversation (rule 8). */
export const load: PageServerLoad = async (event) => {
	const page = await conversation.load(event);
	const [newest] = await reachOfItem(event.locals.actor!, event.params.id, event.url.pathname, event.locals.language);
	return { ...page, reach: newest ?? null };
};

export const actions: Actions = conversation.actions('/staff/messages');
