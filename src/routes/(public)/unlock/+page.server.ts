import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { submit } from '#lib/server/submit.ts';
import * as appLock from '#lib/sessions/app-lock.server.ts';
import * as sessions from '#lib/sessions/sessions.server.ts';
import { isInside } from '../../session.server.ts';
import type { Actions, PageServerLoad } from './$types';

const Open = v.object({
	pin: v.pipe(v.string('missing'), v.trim(), v.nonEmpty('missing'), v.maxLength(20, 'pin')),
	next: v.optional(v.string(), '')
});

const inside = (next: string | null) => (next && isInside(next) ? next : '/');

/** All that a locked sign-in gets. Whoever is not locked goes on. */
export const load: PageServerLoad = ({ locals: { locked }, url }) => {
	const next = inside(url.searchParams.get('next'));
	if (!locked) redirect(303, next);
	return { next, lock: locked.lock };
};

export const actions: Actions = {
	default: (event) =>
		submit(event, Open, async ({ pin, next }) => {
			if (event.locals.locked) await appLock.unlock(event.cookies.get(sessions.cookieName)!, pin.replaceAll(' ', ''));
			redirect(303, inside(next));
		})
};
