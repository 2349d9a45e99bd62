import { redirect, type RequestEvent } from '@sveltejs/kit';
import { isFresh } from '#lib/sessions/confirm.server.ts';

/** Minutes that a sign-in counts as fresh when a page is opened, and when its form comes in: so that no one types in vain. */
const opened = 10;
const sent = 15;

/**
 * Asks again who it is, before what an unlocked phone in other hands must not do: passkeys, contact data, feeds, export.
 * Comes back to the page afterwards. In `load` before a form is shown, and in its action.
 */
export function requireFresh({ locals, url, request }: Pick<RequestEvent, 'locals' | 'url' | 'request'>): void {
	const minutes = request.method === 'GET' ? opened : sent;
	if (!isFresh(locals.session!.confirmedAt, minutes))
		redirect(303, `/confirm?next=${encodeURIComponent(url.pathname)}`);
}

/** As `requireFresh`, for what answers with data and not with a page. */
export const isRecent = ({ locals }: Pick<RequestEvent, 'locals'>): boolean =>
	isFresh(locals.session!.confirmedAt, sent);
