import * as journal from '#lib/journal/journal.server.ts';
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
	const show = url.searchParams.get('show');
	const all = await messages.conversations(actor);
	const unfiled = show === 'journal' ? await journal.open(actor) : null;
	const shows = (['unread', 'mine'] as const).find((one) => one === show) ?? 'all';
	const conversations = all.filter(({ id, unread, isMine }) =>
		unfiled ? unfiled.has(id) : { all: true, unread: unread > 0, mine: isMine }[shows]
	);
	return {
		show: unfiled ? 'journal' : shows,
		rows: conversations.map((conversation) => row(actor, conversation, now()))
	};
};
