import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import * as notifications from '#lib/notifications/notifications.server.ts';
import * as settings from '#lib/notifications/settings.server.ts';
import type { RequestHandler } from './$types';

const Page = v.object({ path: v.pipe(v.string(), v.startsWith('/'), v.maxLength(200)) });

/** A page of the app is open on a phone that takes pushes: what it shows is seen, and the phone is told what is left. */
export const POST: RequestHandler = async ({ locals: { actor }, request }) => {
	if (!actor) error(401, 'Signed out');
	const given = v.safeParse(Page, await request.json().catch(() => null));
	if (!given.success) error(422, 'Not accepted');
	const unseen = await notifications.seePage(actor, given.output.path);
	const { publicKey, endpoints } = await settings.phones(actor);
	return Response.json({ me: actor.id, unseen, publicKey, endpoints });
};
