import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { readCode } from '#lib/invitations/code.ts';
import * as invitations from '#lib/invitations/invitations.server.ts';
import { submit } from '#lib/server/submit.ts';
import { chooseLanguage, invitationCookie } from './code.server.ts';
import type { Actions } from './$types';

const Code = v.object({
	code: v.pipe(
		v.string('missing'),
		v.nonEmpty('missing'),
		v.maxLength(60, 'code'),
		v.check((text) => readCode(text) !== null, 'code'),
		v.transform((text) => readCode(text)!)
	)
});

/** Looking uses nothing up: a code is read, and only the choice on the next screen spends it. */
export const actions: Actions = {
	open: (event) =>
		submit(event, Code, async ({ code }) => {
			// By the address alone: whoever guesses may call the browser anything.
			await invitations.open(code, event.getClientAddress());
			event.cookies.set(invitationCookie.name, code, invitationCookie.options);
			redirect(303, '/invitation/choose');
		}),
	language: chooseLanguage
};
