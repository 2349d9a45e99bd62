import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as identities from '#lib/identity/identities.server.ts';
import * as passkeys from '#lib/passkeys/passkeys.server.ts';
import { Refusal } from '#lib/server/errors.ts';
import { submit } from '#lib/server/submit.ts';
import { confirm, hasPassword } from '#lib/sessions/confirm.server.ts';
import * as sessions from '#lib/sessions/sessions.server.ts';
import { fromOf, isInside } from '../../session.server.ts';
import type { Actions, PageServerLoad } from './$types';

const Confirm = v.object({
	password: v.pipe(v.string('missing'), v.nonEmpty('missing'), v.maxLength(200, 'tooLong')),
	next: v.optional(v.string(), '')
});

/** Asks again who it is, and goes on to where one was: only ever to a path of ours. */
export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const next = url.searchParams.get('next') ?? '';
	return {
		next: isInside(next) ? next : '/',
		hasPassword: await hasPassword(actor!),
		hasPasskey: (await passkeys.mine(actor!)).length > 0,
		provider: (await identities.own(actor!))?.name ?? null
	};
};

export const actions: Actions = {
	default: (event) =>
		submit(event, Confirm, async ({ password, next }) => {
			const token = event.cookies.get(sessions.cookieName)!;
			if (!(await confirm(event.locals.actor!, token, password, await fromOf(event))))
				throw new Refusal('wrongPassword');
			redirect(303, isInside(next) ? next : '/');
		})
};
