import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as identities from '#lib/identity/identities.server.ts';
import { NotFound, Refusal } from '#lib/server/errors.ts';
import * as sessions from '#lib/sessions/sessions.server.ts';
import { texts } from '#lib/texts/server/index.ts';
import { invitationCookie } from './(public)/invitation/code.server.ts';
import { agentOf, isInside, keepSession, providerCookie } from './session.server.ts';

// The way by another provider, for parents and for staff: each has its own pages and its own address to come back to, so that
// one provider's answer can't be given for the other's.

const paths = { parent: '/sign-in/provider', staff: '/sign-in/staff' } as const;
const refusals = [
	...['identityRefused', 'identityUnknown', 'identityUntied', 'identityTaken', 'identityCode', 'identityOther'],
	'notInvited'
] as const;

/** What the last try was told, by the address. */
export function refusalOf({ url, locals }: Pick<RequestEvent, 'url' | 'locals'>): string | null {
	const code = refusals.find((one) => one === url.searchParams.get('refused'));
	return code ? texts(locals.language).errors.refusals[code as 'notInvited'] : null;
}

/** Whether there is a provider, and what it said no to last. @throws NotFound where there is none */
export function door(event: Pick<RequestEvent, 'url' | 'locals'>, audience: identities.Audience) {
	const by = identities.provider(audience);
	if (!by) throw new NotFound();
	if (event.locals.actor) redirect(303, '/');
	return { name: by.name, refusal: refusalOf(event) };
}

/** Begins: the page that answers sends the browser on, since browsers let no form end at another's address (form-action). */
export async function begin(event: RequestEvent, audience: identities.Audience, purpose: identities.Purpose) {
	const back = `${event.url.origin}${paths[audience]}/callback`;
	const next = purpose.next && isInside(purpose.next) ? purpose.next : '';
	const { to, key } = await identities.begin(audience, back, { ...purpose, next });
	event.cookies.set(providerCookie.name, key, providerCookie.options);
	return { to };
}

/**
 * The browser comes back from the provider. OpenID Connect asks for a GET here; it does nothing without the cookie of a sign-in
 * that this browser began, and does it once. The address, with its code, is left at once.
 */
export async function comeBack(event: RequestEvent, audience: identities.Audience): Promise<never> {
	const key = event.cookies.get(providerCookie.name) ?? '';
	event.cookies.delete(providerCookie.name, providerCookie.options);
	const { actor } = event.locals;
	const here = actor && { actor, token: event.cookies.get(sessions.cookieName)! };
	let done: Awaited<ReturnType<typeof identities.finish>>;
	try {
		done = await identities.finish(audience, key, event.url, agentOf(event), here);
	} catch (fault) {
		if (fault instanceof Refusal)
			redirect(303, `${actor ? '/confirm/provider' : paths[audience]}?refused=${fault.code}`);
		throw fault;
	}
	if (done.token) {
		event.cookies.delete(invitationCookie.name, invitationCookie.options);
		keepSession(event, done.token, false);
	}
	redirect(303, isInside(done.next) ? done.next : '/');
}
