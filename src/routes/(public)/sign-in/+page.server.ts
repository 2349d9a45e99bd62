import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as identities from '#lib/identity/identities.server.ts';
import { Refusal } from '#lib/server/errors.ts';
import { submit } from '#lib/server/submit.ts';
import * as sessions from '#lib/sessions/sessions.server.ts';
import { agentOf, fromOf, isInside, keepSession, knowDevice, stepCookie } from '../../session.server.ts';
import type { Actions, PageServerLoad } from './$types';

const SignIn = v.object({
	email: v.pipe(v.string('missing'), v.trim(), v.nonEmpty('missing'), v.email('email'), v.maxLength(200, 'tooLong')),
	password: v.pipe(v.string('missing'), v.nonEmpty('missing'), v.maxLength(200, 'tooLong')),
	device: v.optional(v.picklist(['own', 'shared'], 'choose'), 'shared'),
	next: v.optional(v.string(), '')
});

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.actor) redirect(303, '/');
	return {
		next: url.searchParams.get('next') ?? '',
		provider: identities.provider('parent')?.name ?? null,
		staffProvider: identities.provider('staff')?.name ?? null
	};
};

export const actions: Actions = {
	default: (event) =>
		submit(event, SignIn, async ({ email, password, device, next }) => {
			const session = await sessions.signIn(email, password, device, await fromOf(event), agentOf(event));
			if (!session) throw new Refusal('wrongSignIn');
			if (session.token === null) {
				event.cookies.set(stepCookie.name, session.step!, stepCookie.options);
				redirect(303, `/sign-in/code${isInside(next) ? `?next=${encodeURIComponent(next)}` : ''}`);
			}
			// A new token at each sign-in (R-10); on a shared phone the cookie goes with the browser.
			const stays = session.kind === 'parent' && device === 'own';
			keepSession(event, session.token, stays);
			if (stays || session.kind === 'staff') await knowDevice(event, email);
			redirect(303, isInside(next) ? next : '/');
		})
};
