import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import * as appLock from '#lib/sessions/app-lock.server.ts';
import { cookieName } from '#lib/sessions/sessions.server.ts';
import type { RequestHandler } from './$types';

const Said = v.object({ do: v.picklist(['stay', 'hide', 'lock']) });

/** How long this sign-in holds. Asking is no use of it. */
export const GET: RequestHandler = async ({ cookies }) => json(await appLock.left(cookies.get(cookieName) ?? null));

/** What an open page tells of its person: somebody is there, it went out of sight, it was opened anew. */
export const POST: RequestHandler = async ({ cookies, request }) => {
	const said = v.safeParse(Said, await request.json().catch(() => null));
	if (!said.success) error(422);
	const token = cookies.get(cookieName) ?? null;
	if (token) await appLock[said.output.do](token);
	return json(await appLock.left(token));
};
