import { asked } from '#lib/calendar/asked.server.ts';
import * as calendar from '#lib/calendar/calendar.server.ts';
import type { RequestHandler } from './$types';

/** The events of the grid, which the page asks for when it is readable, and again after each change. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const { from, to, filter } = asked(locals.actor!, url.searchParams);
	return new Response(await calendar.grid(locals.actor!, from, to, filter), {
		headers: { 'content-type': 'application/json', 'cache-control': 'private, no-store' }
	});
};
