import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { NotFound } from '#lib/server/errors.ts';
import { submit } from '#lib/server/submit.ts';
import * as own from '#lib/sessions/own.server.ts';
import { newPassword } from '#lib/sessions/password-rules.ts';
import { requireFresh } from './fresh.server.ts';

// Changing one's own password, as the parents' page and the staff's page both have it.

const Change = v.object({ password: newPassword });

/** For whoever has an e-mail to sign in with, after a fresh sign-in. */
export async function load(event: RequestEvent) {
	requireFresh(event);
	if (!(await own.ownEmail(event.locals.actor!))) throw new NotFound();
}

export const change = (event: RequestEvent) =>
	submit(event, Change, async ({ password }) => {
		requireFresh(event);
		await own.changePassword(event.locals.actor!, event.locals.session!.sessionId, password);
		redirect(303, `${event.url.pathname.replace('/password', '')}?done=passwordChanged`);
	});
