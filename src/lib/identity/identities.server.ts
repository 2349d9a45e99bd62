import * as invitations from '../invitations/invitations.server.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as, visitor } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import { confirmed } from '../sessions/confirm.server.ts';
import * as questions from '../sessions/questions.server.ts';
import * as sessions from '../sessions/sessions.server.ts';
import { isLanguage } from '../texts/languages.ts';
import * as codes from './codes.server.ts';
import { openId, settingsFrom } from './openid.ts';
import type { Audience, Identity, IdentityProvider } from './provider.ts';
import * as queries from './queries.server.ts';

export type { Audience };

const ours = new Map<Audience, IdentityProvider | null>();

/** The provider of this deployment for parents, or for staff; null when it has none. */
export function provider(audience: Audience): IdentityProvider | null {
	if (!ours.has(audience)) {
		const settings = settingsFrom(process.env, audience);
		ours.set(audience, settings && openId(settings));
	}
	return ours.get(audience)!;
}

/** The provider that the actor may show who they are with: the one that knows them; null when none does. */
export async function own(actor: Actor): Promise<IdentityProvider | null> {
	const by = provider(actor.kind);
	return by && (await as(actor, () => queries.tiedAt(actor.id))) ? by : null;
}

/** What a sign-in is for beside signing in: an invitation or a code that it uses up, or showing again who one is. */
export type Purpose = {
	readonly invitation?: string;
	/** The hash of an administrator's code. */
	readonly code?: string;
	readonly confirms?: Actor;
	readonly language?: string;
	readonly next?: string;
};

/**
 * Begins a sign-in by the provider.
 * @returns where to send the browser, and the key that its cookie keeps
 * @throws NotFound where there is no provider
 */
export async function begin(audience: Audience, back: string, purpose: Purpose = {}, by = provider(audience)) {
	if (!by) throw new NotFound();
	const { to, facts } = await by.begin(back);
	const invitation = purpose.invitation ? invitations.keyOfCode(purpose.invitation) : '';
	const { code = '', language = '', next = '' } = purpose;
	const known = { ...facts, audience, invitation, code, language, next };
	const personId = purpose.confirms?.id ?? null;
	return { to, key: await questions.ask('provider', { personId, facts: known }, 10) };
}

/** Who is signed in already, in the browser that comes back. */
export type Here = { readonly actor: Actor; readonly token: string };

/**
 * Ends it: whoever the provider names comes in, when an invitation or a code has tied that name to a person before, or does
 * now; or has shown again to be who is signed in. There is no sign-up, and each provider opens its own side's door only.
 * @param key of the browser's cookie: an answer that another browser asked for is nobody's
 * @returns the new session's token, null when the one there is was confirmed; and where to go on
 * @throws NotFound where there is no provider; Refusal identityRefused, identityUnknown, identityUntied, identityTaken,
 * identityCode, identityOther, notInvited
 */
export async function finish(
	audience: Audience,
	key: string,
	address: URL,
	agent: string,
	here: Here | null = null,
	by = provider(audience)
): Promise<{ token: string | null; next: string }> {
	if (!by) throw new NotFound();
	const question = await questions.take(key, 'provider');
	if (question?.facts.audience !== audience) throw new Refusal('identityRefused');
	const { invitation, code, language, next = '', ...facts } = question.facts;
	const identity = await by.finish(address, facts);
	if (question.personId) {
		await confirm(question.personId, identity, here);
		return { token: null, next };
	}
	if (audience === 'parent' && invitation) {
		const chosen = isLanguage(language) ? language : 'da';
		const token = await invitations.acceptByIdentity(invitation, chosen, agent, (personId, at) =>
			queries.keep(personId, identity, at)
		);
		return { token, next: '/' };
	}
	const personId = audience === 'staff' && code ? await codes.use(code, identity) : await tied(audience, identity);
	// A parent's phone is taken for a shared one: the provider is asked anew each time (AB-06).
	const token = await sessions.open(personId, audience === 'staff' ? 'staff' : 'shared', agent, true);
	return { token, next };
}

async function tied(audience: Audience, identity: Identity): Promise<string> {
	const known = await as(visitor, () => queries.maybeKnown(identity));
	if (known?.kind !== audience) throw new Refusal(audience === 'staff' ? 'identityUntied' : 'identityUnknown');
	return known.personId;
}

/** The same person again, in the same sign-in: counts as fresh. */
async function confirm(personId: string, identity: Identity, here: Here | null): Promise<void> {
	const known = await as(visitor, () => queries.maybeKnown(identity));
	if (!here || here.actor.id !== personId || known?.personId !== personId) throw new Refusal('identityOther');
	await confirmed(here.actor, here.token, true);
}

/**
 * Whether a staff member is tied to a name of the municipality's login, and how; null where there is no such provider.
 * @throws NotFound when not one of the administrator's staff
 */
export const state = async (actor: Actor, personId: string) => {
	const by = provider('staff');
	return by && { name: by.name, ...(await codes.state(actor, personId, now())) };
};
