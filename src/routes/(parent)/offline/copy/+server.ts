import { json } from '@sveltejs/kit';
import { copyOf } from '#lib/offline/copy.server.ts';
import type { RequestHandler } from './$types';

/**
 * What this phone may keep for when there is no net. On a shared phone: nothing, and the phone throws away what it has. Where
 * the app locks there is no copy: what lies on the phone can't be locked by the server (AB-05).
 */
export const GET: RequestHandler = async ({ locals: { actor, session, language } }) => {
	if (session?.device !== 'own') return new Response(null, { status: 204 });
	if (session.locksAt) return new Response(null, { status: 404 });
	return json(await copyOf(actor!, language));
};
