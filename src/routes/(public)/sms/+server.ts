import * as receipts from '#lib/notifications/receipts.server.ts';
import type { RequestHandler } from './$types';

/** The SMS gateway's receipts and answers: only what it has signed with our common secret is heard. */
export const POST: RequestHandler = async ({ request }) => {
	const secret = process.env.SMS_WEBHOOK_SECRET;
	const told = secret ? receipts.signedBy(request.headers.get('x-gwapi-signature'), secret) : null;
	if (!told) return new Response(null, { status: 403 });
	await receipts.hear(told);
	return new Response(null, { status: 204 });
};
