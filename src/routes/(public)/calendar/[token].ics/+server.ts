import * as feeds from '#lib/feeds/feeds.server.ts';
import { NotFound } from '#lib/server/errors.ts';
import { texts } from '#lib/texts/server/index.ts';
import { httpDate } from '#lib/time/http.ts';
import type { RequestHandler } from './$types';

/** No cache between us and the calendar may keep it, and the calendar's own asks each time. */
const headers = { 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' };

/** A private feed: whoever has the address has the calendar, so that a phone can read it without a sign-in. */
export const GET: RequestHandler = async ({ params, request, url, locals }) => {
	try {
		const file = await feeds.read(params.token, url.origin);
		const tags = { ...headers, etag: file.etag, ...(file.changedAt && { 'last-modified': httpDate(file.changedAt) }) };
		if (feeds.holds(file, request.headers.get('if-none-match')))
			return new Response(null, { status: 304, headers: tags });
		return new Response(file.body, { headers: { ...tags, 'content-type': 'text/calendar; charset=utf-8' } });
	} catch (error) {
		if (!(error instanceof NotFound)) throw error;
		// Unknown, revoked or malformed: the same answer to the letter.
		return new Response(texts(locals.language).errors.notFound, {
			status: 404,
			headers: { 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' }
		});
	}
};
