import { redirect } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { Refusal } from '#lib/server/errors.ts';
import { submit } from '#lib/server/submit.ts';
import * as sessions from '#lib/sessions/sessions.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Marks a phone or PC that has signed in before; it opens nothing. */
const deviceCookie = '__Host-device';
const kept = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

const SignIn = v.object({
	email: v.pipe(v.string('missing'), v.trim(), v.nonEmpty('missing'), v.email('email'), v.maxLength(200, 'tooLong')),
	password: v.pipe(v.string('missing'), v.nonEmpty('missing'), v.maxLength(200, 'tooLong')),
	device: v.optional(v.picklist(['own', 'shared'], 'choose'), 'shared'),
	next: v.optional(v.string(), '')
});

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.actor) redirect(303, '/');
	return { next: url.searchParams.get('next') ?? '' };
};

export const actions: Actions = {
	default: (event) =>
		submit(event, SignIn, async ({ email, password, device, next }) => {
			const mark = event.cookies.get(deviceCookie);
			const from = mark ?? `${event.getClientAddress()} ${event.request.headers.get('user-agent') ?? ''}`;
			const session = await sessions.signIn(email, password, device, from);
			if (!session) throw new Refusal('wrongSignIn');
			// A new token at each sign-in; on a shared phone the cookie goes with the browser.
			const stays = session.kind === 'parent' && device === 'own';
			event.cookies.set(sessions.cookieName, session.token, {
				...kept,
				...(stays ? { maxAge: 60 * 60 * 24 * 90 } : {})
			});
			if (!mark && (stays || session.kind === 'staff')) {
				const made = randomUUID();
				await sessions.remember(email, made);
				event.cookies.set(deviceCookie, made, { ...kept, maxAge: 60 * 60 * 24 * 365 });
			}
			redirect(303, isInside(next) ? next : '/');
		})
};

/** A path of ours, never another site's address. */
const isInside = (path: string) => /^\/(?![/\\])[\w\-/]*$/.test(path);
