import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import * as appLock from '#lib/sessions/app-lock.server.ts';
import { cookieName, find } from '#lib/sessions/sessions.server.ts';
import * as typed from '#lib/sessions/typed.server.ts';
import { keep, typedCookie } from '../../typed.server.ts';
import type { RequestHandler } from './$types';

const short = v.pipe(v.string(), v.maxLength(300));
const Said = v.variant('do', [
	v.object({ do: v.picklist(['stay', 'hide', 'lock', 'given']) }),
	v.object({
		do: v.literal('keep'),
		from: short,
		fields: v.pipe(v.array(v.tuple([short, v.pipe(v.string(), v.maxLength(10_000))])), v.maxLength(50))
	})
]);

/** How long this sign-in holds, and what its person had typed when an earlier one ran out. Asking is no use of it. */
export const GET: RequestHandler = async ({ cookies }) => {
	const token = cookies.get(cookieName) ?? null;
	const key = cookies.get(typedCookie.name);
	const standing = await appLock.left(token);
	const known = key && token && standing.left > 0 ? await find(token, false) : null;
	return json({ ...standing, typed: known && !known.session.isLocked ? await typed.find(known.actor, key!) : null });
};

/** What an open page tells of its person: somebody is there, it went out of sight, or it is left in the middle of a sentence. */
export const POST: RequestHandler = async ({ cookies, request }) => {
	const said = v.safeParse(Said, await request.json().catch(() => null));
	if (!said.success) error(422);
	const told = said.output;
	const token = cookies.get(cookieName) ?? null;
	if (told.do === 'given') {
		await typed.drop(cookies.get(typedCookie.name) ?? '');
		cookies.delete(typedCookie.name, typedCookie.options);
	} else if (told.do === 'keep') {
		// Whoever is signed in has it on the page.
		if ((await appLock.left(token)).left <= 0) await keep({ cookies }, told);
	} else if (token) await appLock[told.do](token);
	return json({ ...(await appLock.left(token)), typed: null });
};
