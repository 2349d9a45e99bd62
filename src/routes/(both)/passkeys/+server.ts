import { json } from '@sveltejs/kit';
import * as passkeys from '#lib/passkeys/passkeys.server.ts';
import { isRecent } from '../../fresh.server.ts';
import { ceremony, made, siteOf } from '../../passkey.server.ts';
import { agentOf } from '../../session.server.ts';
import type { RequestHandler } from './$types';

/** Makes a passkey for whoever is signed in, after a fresh sign-in. */
export const POST: RequestHandler = (event) => {
	const { actor } = event.locals;
	if (!isRecent(event)) return json({ confirm: true }, { status: 403 });
	return ceremony(
		event,
		() => passkeys.askAdd(actor!, siteOf(event)),
		async (key, signed) => {
			await passkeys.add(actor!, key, made(signed), siteOf(event), agentOf(event));
			return `${actor!.kind === 'staff' ? '/staff' : '/more'}/sign-in?done=passkeyAdded`;
		}
	);
};
