import * as access from '#lib/access/access.server.ts';
import * as messages from '#lib/messages/messages.server.ts';
import * as overview from '#lib/overview/overview.server.ts';
import { followsFamilies, holds } from '#lib/people/actor.ts';
import { now } from '#lib/server/clock.ts';
import * as security from '#lib/security/security.server.ts';
import { due } from '#lib/sessions/second-step.server.ts';
import { longDay } from '#lib/time/words.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ depends, locals }) => {
	depends('live:news');
	const actor = locals.actor!;
	const by = due(actor.kind, locals.session!);
	const follows = followsFamilies(actor);
	return {
		name: actor.name,
		secondStepBy: by instanceof Temporal.Instant ? longDay(by, now(), locals.language) : null,
		followsFamilies: follows,
		administers: holds(actor, 'administrator'),
		readsLooks: security.mayRead(actor),
		special: holds(actor, 'special')
			? (await access.mine(actor)).map(({ endsAt, ...one }) => ({
					...one,
					left: now().until(endsAt).total('milliseconds')
				}))
			: [],
		badges: {
			'/staff': follows ? await overview.taskCount(actor) : 0,
			'/staff/looks': security.mayRead(actor) ? await security.newOddities(actor) : 0,
			'/staff/messages': follows ? await messages.unreadCount(actor) : 0
		} as Record<string, number>
	};
};
