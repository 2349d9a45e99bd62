import * as journal from '#lib/journal/journal.server.ts';
import { today } from '#lib/server/clock.ts';
import type { RequestHandler } from './$types';

/** The conversation as plain text. Posted, since that it was fetched is recorded. */
export const POST: RequestHandler = async ({ locals: { actor }, params }) =>
	new Response(`\ufeff${await journal.file(actor!, params.id)}`, {
		headers: {
			'content-type': 'text/plain; charset=utf-8',
			'content-disposition': `attachment; filename="samtale-${today()}.txt"`,
			'content-security-policy': "sandbox; default-src 'none'",
			'cache-control': 'no-store'
		}
	});
