import { json } from '@sveltejs/kit';
import * as invitations from '#lib/invitations/invitations.server.ts';
import { ceremony, made, siteOf } from '../../../../passkey.server.ts';
import { agentOf, keepSession } from '../../../../session.server.ts';
import { invitationCookie } from '../../code.server.ts';
import type { RequestHandler } from './$types';

/** Uses an invitation up by making a passkey: no password, and no e-mail either. */
export const POST: RequestHandler = (event) => {
	const code = event.cookies.get(invitationCookie.name);
	if (!code) return json({ to: '/invitation' });
	return ceremony(
		event,
		() => invitations.askPasskey(code, siteOf(event)),
		async (key, signed) => {
			const { language } = event.locals;
			const agent = agentOf(event);
			const how = { key, response: made(signed), site: siteOf(event), language };
			const token = await invitations.acceptByPasskey(code, how, signed.device, agent);
			event.cookies.delete(invitationCookie.name, invitationCookie.options);
			event.cookies.set('language', language, { path: '/', maxAge: 60 * 60 * 24 * 365 });
			keepSession(event, token, signed.device === 'own');
			return '/';
		}
	);
};
