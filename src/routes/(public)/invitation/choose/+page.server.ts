import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import * as identities from '#lib/identity/identities.server.ts';
import * as invitations from '#lib/invitations/invitations.server.ts';
import { email } from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import { isOwnEmail, newPassword } from '#lib/sessions/password-rules.ts';
import { agentOf, keepSession, knowDevice } from '../../../session.server.ts';
import { chooseLanguage, invitationCookie } from '../code.server.ts';
import type { Actions, PageServerLoad } from './$types';

const Choice = v.pipe(
	v.object({
		email,
		password: newPassword,
		device: v.optional(v.picklist(['own', 'shared'], 'choose'), 'shared')
	}),
	v.forward(
		v.check(({ email, password }) => !isOwnEmail(password, email), 'passwordIsEmail'),
		['password']
	)
);

/** The invitation that this device has opened; without one there is nothing to choose. */
async function opened({ cookies }: Pick<RequestEvent, 'cookies'>) {
	const code = cookies.get(invitationCookie.name);
	const invited = code ? await invitations.find(code) : null;
	if (!code || !invited) redirect(303, '/invitation');
	return { code, invited };
}

export const load: PageServerLoad = async (event) => {
	const { invited } = await opened(event);
	return {
		name: invited.name,
		invitedBy: invited.invitedBy,
		house: invited.house,
		email: invited.email,
		mayUsePasskeys: invited.mayUsePasskeys,
		provider: identities.provider('parent')?.name ?? null
	};
};

export const actions: Actions = {
	password: async (event) => {
		const { code } = await opened(event);
		return submit(event, Choice, async ({ email, password, device }) => {
			const { language } = event.locals;
			const token = await invitations.accept(code, { email, password, language }, device, agentOf(event));
			event.cookies.delete(invitationCookie.name, invitationCookie.options);
			event.cookies.set('language', language, { path: '/', maxAge: 60 * 60 * 24 * 365 });
			keepSession(event, token, device === 'own');
			if (device === 'own') await knowDevice(event, email);
			redirect(303, '/');
		});
	},
	language: chooseLanguage,
	leave: (event) => {
		event.cookies.delete(invitationCookie.name, invitationCookie.options);
		redirect(303, '/invitation');
	}
};
