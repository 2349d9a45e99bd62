import * as invitations from '../invitations/invitations.server.ts';
import { as, visitor } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import * as questions from '../sessions/questions.server.ts';
import * as sessions from '../sessions/sessions.server.ts';
import { isLanguage } from '../texts/languages.ts';
import { openId, settingsFrom } from './openid.ts';
import type { IdentityProvider } from './provider.ts';
import * as queries from './queries.server.ts';

let ours: IdentityProvider | null | undefined;

/** The provider of this deployment; null when it has none. */
export function provider(): IdentityProvider | null {
	if (ours !== undefined) return ours;
	const settings = settingsFrom(process.env);
	return (ours = settings && openId(settings));
}

/** What a sign-in is for beside signing in: an invitation that it uses up. */
export type Purpose = { readonly invitation?: string; readonly language?: string; readonly next?: string };

/**
 * Begins a sign-in by the provider.
 * @returns where to send the browser, and the key that its cookie keeps
 * @throws NotFound where there is no provider
 */
export async function begin(back: string, purpose: Purpose = {}, by = provider()) {
	if (!by) throw new NotFound();
	const { to, facts } = await by.begin(back);
	const invitation = purpose.invitation ? invitations.keyOfCode(purpose.invitation) : '';
	const known = { ...facts, invitation, language: purpose.language ?? '', next: purpose.next ?? '' };
	return { to, key: await questions.ask('provider', { facts: known }, 10) };
}

/**
 * Ends it: whoever the provider names comes in, when an invitation has tied that name to a person before, or does now.
 * There is no sign-up.
 * @param key of the browser's cookie: an answer that another browser asked for is nobody's
 * @throws NotFound where there is no provider; Refusal identityRefused, identityUnknown, notInvited
 */
export async function finish(key: string, here: URL, agent: string, by = provider()) {
	if (!by) throw new NotFound();
	const question = await questions.take(key, 'provider');
	if (!question) throw new Refusal('identityRefused');
	const { invitation, language, next, ...facts } = question.facts;
	const identity = await by.finish(here, facts);
	if (invitation) {
		const chosen = isLanguage(language) ? language : 'da';
		const token = await invitations.acceptByIdentity(invitation, chosen, agent, (personId, at) =>
			queries.keep(personId, identity, at)
		);
		return { token, next: '/' };
	}
	const known = await as(visitor, () => queries.maybeKnown(identity));
	if (!known) throw new Refusal('identityUnknown');
	// A parent's phone is taken for a shared one: the provider is asked anew each time (AB-06).
	const token = await sessions.open(known.personId, known.kind === 'staff' ? 'staff' : 'shared', agent, true);
	return { token, next: next ?? '' };
}
