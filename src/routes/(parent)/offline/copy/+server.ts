import { json } from '@sveltejs/kit';
import { copyOf } from '#lib/offline/copy.server.ts';
import type { RequestHandler } from './$types';

/** What this phone may keep for when there is no net. On a shared phone: nothing, and the phone throws away what it has. */
export const GET: RequestHandler = async ({ locals: { actor, session, language } }) =>
	session?.device === 'own' ? json(await copyOf(actor!, language)) : new Response(null, { status: 204 });
