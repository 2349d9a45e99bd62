import * as passkeys from '#lib/passkeys/passkeys.server.ts';
import { Refusal } from '#lib/server/errors.ts';
import { confirmed } from '#lib/sessions/confirm.server.ts';
import * as sessions from '#lib/sessions/sessions.server.ts';
import { ceremony, siteOf, used } from '../../../passkey.server.ts';
import { isInside } from '../../../session.server.ts';
import type { RequestHandler } from './$types';

/** Confirms by one of the own passkeys; somebody else's is none. */
export const POST: RequestHandler = (event) =>
	ceremony(
		event,
		() => passkeys.askUse(siteOf(event)),
		async (key, signed) => {
			const { actor } = event.locals;
			const { personId } = await passkeys.use(key, used(signed), siteOf(event));
			if (personId !== actor!.id) throw new Refusal('passkeyRefused');
			await confirmed(actor!, event.cookies.get(sessions.cookieName)!, true);
			return isInside(signed.next) ? signed.next : '/';
		}
	);
