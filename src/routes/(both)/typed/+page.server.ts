import { NotFound } from '#lib/server/errors.ts';
import * as typed from '#lib/sessions/typed.server.ts';
import { typedCookie } from '../../typed.server.ts';
import type { PageServerLoad } from './$types';

/** What this person had typed when the sign-in ran out. @throws NotFound when there is none, or it is another's */
export const load: PageServerLoad = async ({ cookies, locals }) => {
	const found = await typed.find(locals.actor!, cookies.get(typedCookie.name) ?? '');
	if (!found) throw new NotFound();
	// The longest is what somebody sat and wrote: it is shown to be looked over. The rest goes along as it was.
	const longest = found.fields.reduce(
		(one, other) => (other[1].length > one[1].length && !isKey(other[1]) ? other : one),
		['', ''] as readonly [string, string]
	);
	return {
		action: found.from,
		back: found.from.split('?')[0]!,
		text: { name: longest[0], value: longest[1] },
		rest: found.fields.filter((field) => field !== longest).map(([name, value]) => ({ name, value }))
	};
};

const isKey = (value: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value);
