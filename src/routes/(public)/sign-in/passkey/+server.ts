import * as passkeys from '#lib/passkeys/passkeys.server.ts';
import * as sessions from '#lib/sessions/sessions.server.ts';
import { ceremony, siteOf, used } from '../../../passkey.server.ts';
import { agentOf, isInside, keepSession } from '../../../session.server.ts';
import type { RequestHandler } from './$types';

/** Signs in by a passkey. It is a device and a person in one, so no second step is asked for. */
export const POST: RequestHandler = (event) =>
	ceremony(
		event,
		() => passkeys.askUse(siteOf(event)),
		async (key, signed) => {
			const { personId, kind } = await passkeys.use(key, used(signed), siteOf(event));
			const token = await sessions.open(personId, kind === 'staff' ? 'staff' : signed.device, agentOf(event), true);
			keepSession(event, token, kind === 'parent' && signed.device === 'own');
			return isInside(signed.next) ? signed.next : '/';
		}
	);
