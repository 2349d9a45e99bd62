import * as passkeys from '#lib/passkeys/passkeys.server.ts';
import { Refusal } from '#lib/server/errors.ts';
import * as appLock from '#lib/sessions/app-lock.server.ts';
import * as sessions from '#lib/sessions/sessions.server.ts';
import { ceremony, siteOf, used } from '../../../passkey.server.ts';
import { isInside } from '../../../session.server.ts';
import type { RequestHandler } from './$types';

/** Opens a locked sign-in by one of the person's own passkeys; anybody else's opens nothing. */
export const POST: RequestHandler = (event) =>
	ceremony(
		event,
		() => passkeys.askUse(siteOf(event)),
		async (key, signed) => {
			const { personId } = await passkeys.use(key, used(signed), siteOf(event));
			const token = event.cookies.get(sessions.cookieName) ?? '';
			if (!(await appLock.open(token, personId))) throw new Refusal('passkeyRefused');
			return isInside(signed.next) ? signed.next : '/';
		}
	);
