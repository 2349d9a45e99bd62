import * as events from '../events/events.server.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import * as queries from './own-queries.server.ts';
import { isAboutOneself } from './password-rules.ts';
import { hashPassword } from './passwords.server.ts';

export type { DoorNews, SignIn } from './own-queries.server.ts';

/** Where the actor is signed in, and what has happened to the way in: news first. */
export const mine = (actor: Actor) =>
	as(actor, async () => ({
		signIns: await queries.all(actor.id, now()),
		news: await queries.news(actor.id, 10)
	}));

/** Ends one of the actor's own sign-ins; the next request with it is a stranger's. @throws NotFound when it is not the actor's */
export const end = (actor: Actor, id: string): Promise<void> =>
	as(actor, async () => {
		if (!(await queries.remove(actor.id, id))) throw new NotFound();
		await note(actor, 'sign_in_ended');
	});

/** Ends all of the actor's sign-ins but this one. */
export const endOthers = (actor: Actor, thisId: string): Promise<void> =>
	as(actor, async () => {
		if (await queries.removeOthers(actor.id, thisId)) await note(actor, 'sign_ins_ended');
	});

/** The e-mail that the actor signs in with; null for who has none, and comes in by a passkey. */
export const ownEmail = (actor: Actor): Promise<string | null> => as(actor, () => queries.email(actor.id));

/**
 * A new password, after a fresh sign-in: everybody else who is signed in as the actor is out.
 * @param thisId the session that stays
 * @throws Refusal noEmail, passwordGuessed
 */
export async function changePassword(actor: Actor, thisId: string, password: string): Promise<void> {
	const email = await ownEmail(actor);
	if (!email) throw new Refusal('noEmail');
	if (isAboutOneself(password, actor.name, email)) throw new Refusal('passwordGuessed');
	const hash = await hashPassword(password);
	await as(actor, async () => {
		await queries.setPassword(actor.id, hash, now());
		await queries.removeOthers(actor.id, thisId);
		await queries.note('password_changed', actor.id, now());
	});
}

const note = (actor: Actor, kind: string) => events.record(actor, kind, { unitId: actor.unitId, subjectId: actor.id });
