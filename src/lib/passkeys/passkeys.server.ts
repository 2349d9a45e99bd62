import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import * as holds from '../holds/queries.server.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as, visitor } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import { knownBy } from '../sessions/browser.ts';
import * as ceremony from './ceremony.server.ts';
import * as queries from './queries.server.ts';

export type { Site } from './ceremony.server.ts';
export type { Passkey } from './queries.server.ts';

const most = 10;

/** The actor's own passkeys, newest first. */
export const mine = (actor: Actor): Promise<queries.Passkey[]> =>
	as(actor, async () => (await queries.all(actor.id)).map(({ credentialId: _, ...passkey }) => passkey));

/** Whether the actor may make one: staff may have said no, for a phone that others can unlock (AB-09). */
export const areAllowed = (actor: Actor): Promise<boolean> =>
	as(actor, async () => !(await holds.isHeld(actor.id, 'no_passkeys')));

/** Asks the actor's browser to make one. @throws Refusal noPasskeys, tooManyPasskeys */
export async function askAdd(actor: Actor, site: ceremony.Site) {
	if (!(await areAllowed(actor))) throw new Refusal('noPasskeys');
	const known = await as(actor, () => queries.all(actor.id));
	if (known.length >= most) throw new Refusal('tooManyPasskeys');
	const ids = known.map(({ credentialId }) => credentialId);
	return ceremony.askToMake(actor, ids, site);
}

/**
 * Keeps what the browser made. Only after a fresh sign-in, which the route sees to (R-16, AB-09).
 * @param key of the browser's cookie @param agent names the passkey
 * @throws Refusal noPasskeys; passkeyRefused for another's or an old question, another origin, or a device that did not see the person
 */
export async function add(
	actor: Actor,
	key: string,
	response: RegistrationResponseJSON,
	site: ceremony.Site,
	agent: string
): Promise<void> {
	const { personId, credential } = await ceremony.made(key, response, site);
	if (personId !== actor.id) throw new Refusal('passkeyRefused');
	await as(actor, async () => {
		if (!(await areAllowed(actor))) throw new Refusal('noPasskeys');
		await taken(queries.keep(actor.id, credential, nameOf(agent), now()));
		await queries.note('passkey_added', actor.id, now());
	});
}

/** Removes one of the actor's own. @throws NotFound when it is not */
export const remove = (actor: Actor, id: string): Promise<void> =>
	as(actor, async () => {
		if (!(await queries.remove(actor.id, id))) throw new NotFound();
		await queries.note('passkey_removed', actor.id, now());
	});

export const askUse = (site: ceremony.Site) => ceremony.askToUse(site);

/**
 * Who used a passkey. An unknown one, a removed one, another origin, an answer given before: all are the same.
 * @throws Refusal passkeyRefused
 */
export async function use(
	key: string,
	response: AuthenticationResponseJSON,
	site: ceremony.Site
): Promise<{ personId: string; kind: 'parent' | 'staff' }> {
	const challenge = await ceremony.takeChallenge(key);
	const known = await as(visitor, () => queries.maybeKnown(response.id));
	if (!known) throw new Refusal('passkeyRefused');
	const counter = await ceremony.used(challenge, response, known, site);
	if (!(await as(visitor, () => queries.use(response.id, counter, now())))) throw new Refusal('passkeyRefused');
	return { personId: known.personId, kind: known.kind };
}

/** The browser and what it runs on: what a person knows a passkey by. */
export function nameOf(agent: string): string {
	const { browser, system } = knownBy(agent);
	return [browser, system].filter(Boolean).join(' · ') || '–';
}

async function taken(work: Promise<void>): Promise<void> {
	await work.catch((error: Error & { code?: string }) => {
		throw error.code === '23505' ? new Refusal('passkeyRefused') : error;
	});
}
