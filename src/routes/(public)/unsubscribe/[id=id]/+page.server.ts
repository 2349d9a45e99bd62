import * as receipts from '#lib/notifications/receipts.server.ts';
import type { Actions } from './$types';

/** Looking changes nothing: mail scanners open every link. The mailbox's own button posts right here (RFC 8058). */
export const actions: Actions = {
	// Known or not: the answer is the same.
	default: async ({ params }) => {
		await receipts.stopEmail(params.id);
		return { stopped: true };
	}
};
