import * as feeds from '#lib/feeds/feeds.server.ts';
import type { RequestHandler } from './$types';

/** One appointment for the calendar of one's own phone. */
export const GET: RequestHandler = async ({ params, locals, url }) => {
	const { body } = await feeds.one(locals.actor!, params.id, url.origin);
	return new Response(body, {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': 'attachment; filename="aftale.ics"'
		}
	});
};
