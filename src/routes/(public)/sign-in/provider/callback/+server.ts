import { redirect } from '@sveltejs/kit';
import * as identities from '#lib/identity/identities.server.ts';
import { Refusal } from '#lib/server/errors.ts';
import { agentOf, isInside, keepSession, providerCookie } from '../../../../session.server.ts';
import { invitationCookie } from '../../../invitation/code.server.ts';
import type { RequestHandler } from './$types';

/**
 * The browser comes back from the provider. OpenID Connect asks for a GET here; it does nothing without the cookie of a sign-in
 * that this browser began, and does it once. The address, with its code, is left at once.
 */
export const GET: RequestHandler = async (event) => {
	const key = event.cookies.get(providerCookie.name) ?? '';
	event.cookies.delete(providerCookie.name, providerCookie.options);
	try {
		const { token, next } = await identities.finish(key, event.url, agentOf(event));
		event.cookies.delete(invitationCookie.name, invitationCookie.options);
		keepSession(event, token, false);
		redirect(303, isInside(next) ? next : '/');
	} catch (fault) {
		if (fault instanceof Refusal) redirect(303, `/sign-in/provider?refused=${fault.code}`);
		throw fault;
	}
};
