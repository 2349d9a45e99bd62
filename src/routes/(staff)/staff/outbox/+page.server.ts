import * as notifications from '#lib/notifications/notifications.server.ts';
import { now } from '#lib/server/clock.ts';
import { moment } from '#lib/time/words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, language } }) => {
	const at = now();
	const sent = await notifications.outbox(actor!);
	return { sent: sent.map((one) => ({ ...one, at: moment(one.at, at, language) })) };
};
