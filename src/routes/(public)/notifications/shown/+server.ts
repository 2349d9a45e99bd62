import * as v from 'valibot';
import * as receipts from '#lib/notifications/receipts.server.ts';
import * as fields from '#lib/server/fields.ts';
import type { RequestHandler } from './$types';

const Shown = v.object({ id: fields.id });

/** The service worker tells that a push was shown: the phone may be signed out by then, and the key is the push's own. */
export const POST: RequestHandler = async ({ request }) => {
	const told = v.safeParse(Shown, await request.json().catch(() => null));
	if (told.success) await receipts.shown(told.output.id);
	return new Response(null, { status: 204 });
};
