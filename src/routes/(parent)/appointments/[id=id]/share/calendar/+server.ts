import * as guests from '#lib/guests/guests.server.ts';
import { calendarOf, fileName } from '#lib/guests/invitation.server.ts';
import type { RequestHandler } from './$types';

/** One appointment's time and place as a calendar file, for the parent to hand on. */
export const GET: RequestHandler = async ({ locals: { actor, language }, params }) => {
	const invitation = await guests.invitation(actor!, params.id);
	return new Response(calendarOf(invitation, language), {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': `attachment; filename="${fileName(invitation)}"`
		}
	});
};
