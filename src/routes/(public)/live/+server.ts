import * as live from '#lib/live/live.server.ts';
import { cookieName } from '#lib/sessions/sessions.server.ts';
import type { RequestHandler } from './$types';

// Our own server tells when it is about to end, as the adapter's does.
process.once('sveltekit:shutdown' as 'SIGTERM', () => live.closeAll());

/** What is new, as it happens. Not behind the sign-in page: a session that is over is told so in words that a stream understands. */
export const GET: RequestHandler = async ({ cookies, request, url }) => {
	const isStream = request.headers.get('accept')?.includes('text/event-stream');
	const stream = await live.open(cookies.get(cookieName) ?? null, {
		since: request.headers.get('last-event-id') ?? url.searchParams.get('since'),
		age: url.searchParams.get('age'),
		once: !isStream || url.searchParams.has('once')
	});
	// Nothing on the way may hold it back or keep it.
	return new Response(stream, {
		headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }
	});
};
