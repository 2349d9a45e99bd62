import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as identities from '#lib/identity/identities.server.ts';
import { NotFound } from '#lib/server/errors.ts';
import { submit } from '#lib/server/submit.ts';
import { texts } from '#lib/texts/server/index.ts';
import { isInside, providerCookie } from '../../../session.server.ts';
import { invitationCookie } from '../../invitation/code.server.ts';
import type { Actions, PageServerLoad } from './$types';

const refusals = ['identityRefused', 'identityUnknown', 'identityTaken', 'notInvited'] as const;
const Begin = v.object({ next: v.optional(v.string(), ''), invitation: v.optional(v.string()) });

/** Whether there is a provider, and what it said no to last. */
export const load: PageServerLoad = ({ url, locals }) => {
	const by = identities.provider();
	if (!by) throw new NotFound();
	if (locals.actor) redirect(303, '/');
	const code = refusals.find((one) => one === url.searchParams.get('refused'));
	return { name: by.name, refusal: code ? texts(locals.language).errors.refusals[code] : null };
};

export const actions: Actions = {
	// The page that answers sends the browser on: browsers let no form end at another's address (form-action).
	default: (event) =>
		submit(event, Begin, async ({ next, invitation }) => {
			const code = invitation === undefined ? undefined : event.cookies.get(invitationCookie.name);
			const purpose = { invitation: code, language: event.locals.language, next: isInside(next) ? next : '' };
			const { to, key } = await identities.begin(`${event.url.origin}/sign-in/provider/callback`, purpose);
			event.cookies.set(providerCookie.name, key, providerCookie.options);
			return { to };
		})
};
