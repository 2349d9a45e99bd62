import type { RequestEvent } from '@sveltejs/kit';
import * as typed from '#lib/sessions/typed.server.ts';
import { cookieName } from '#lib/sessions/sessions.server.ts';

/** Names what was typed in this browser, for an hour; it opens nothing for anybody else. */
export const typedCookie = {
	name: '__Host-typed',
	options: { path: '/', secure: true, httpOnly: true, sameSite: 'strict', maxAge: 60 * 60 }
} as const;

/** A form larger than this has files in it, and they are not kept. */
const largest = 1_000_000;

/** Keeps what was typed for whoever's sign-in this was. @returns whether there was anything */
export async function keep({ cookies }: Pick<RequestEvent, 'cookies'>, what: typed.Typed): Promise<boolean> {
	const token = cookies.get(cookieName);
	const key = token ? await typed.keep(token, what) : null;
	if (key) cookies.set(typedCookie.name, key, typedCookie.options);
	return key !== null;
}

/** As `keep`, for a form that came when the sign-in had run out or was locked. */
export async function keepForm(event: RequestEvent): Promise<boolean> {
	const { request, url } = event;
	if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(request.headers.get('content-type') ?? ''))
		return false;
	if (!(Number(request.headers.get('content-length')) < largest)) return false;
	const data = await request.formData().catch(() => null);
	const fields = [...(data ?? [])].filter((field): field is [string, string] => typeof field[1] === 'string');
	return keep(event, { from: url.pathname + url.search, fields });
}
