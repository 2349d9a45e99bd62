import { Lucia, TimeSpan } from 'lucia';
import * as events from '../events/events.server.ts';
import type { Actor } from '../people/actor.ts';
import { as, sql, visitor } from '../server/db.ts';
import { adapter, untouched, type Device } from './adapter.server.ts';
import { isPassword } from './passwords.server.ts';
import { ask } from './questions.server.ts';
import { isSet } from './second-step-queries.server.ts';
import { keyOf, knowDevice, noteTry, refuseTooMany } from './tries.server.ts';

export type { Device };

const lucia = new Lucia(adapter, {
	sessionExpiresIn: new TimeSpan(30, 'd'),
	sessionCookie: { name: '__Host-session', attributes: { secure: true, sameSite: 'lax', path: '/' } },
	getUserAttributes: (attributes) => attributes as unknown as Omit<Actor, 'id'>,
	getSessionAttributes: (attributes) => attributes as unknown as Limits
});

type Limits = {
	sessionId: string;
	device: Device;
	createdAt: Temporal.Instant;
	idleUntil: Temporal.Instant;
	endsAt: Temporal.Instant;
	confirmedAt: Temporal.Instant | null;
	/** By more than a password. */
	strong: boolean;
	/** Since when the person is in the house. */
	since: Temporal.Instant;
	/** How the app is opened again where it locks, when that is, and whether it is locked now (AB-05). */
	lock: 'pin' | 'passkey' | null;
	locksAt: Temporal.Instant | null;
	isLocked: boolean;
};
export type Session = Limits;

export const cookieName = lucia.sessionCookieName;

/**
 * Signs a person in. A wrong password and an unknown person take the same time and give the same answer: null.
 * Staff who have set a second step get no token yet, but the key of the question that they answer next.
 * @param device what the parent says of the phone; staff always get the staff limits
 * @param from tells devices apart, for slowing down: the device's own cookie, else its address and browser
 * @param agent what the browser calls itself, for the person's own list of sign-ins
 * @throws TooMany with the seconds to wait
 */
export async function signIn(
	email: string,
	password: string,
	device: 'own' | 'shared',
	from: string,
	agent = ''
): Promise<{ token: string | null; step: string | null; kind: Actor['kind'] } | null> {
	const [account, here] = [keyOf(email), keyOf(from)];
	await refuseTooMany(account, here);
	const [found] = await as(visitor, () => sql`select * from app.find_account(${email.trim()})`);
	const fits = await isPassword(password, (found?.passwordHash as string) ?? null);
	if (!found || !fits) {
		await as(visitor, async () => {
			await noteTry(account, here);
			const subject = found ? { subjectId: found.personId as string } : {};
			await events.record(null, 'sign_in_refused', { ...subject, data: { account } });
		});
		return null;
	}
	const kind = found.kind as Actor['kind'];
	const personId = found.personId as string;
	if (kind === 'staff' && (await isSet(personId)))
		return { token: null, step: await ask('second_step', { personId, facts: { account } }), kind };
	const token = await open(personId, kind === 'staff' ? 'staff' : device, agent);
	await knowDevice(account, here);
	return { token, step: null, kind };
}

/**
 * Opens a session for a person who has shown who they are.
 * @param strong by more than a password
 * @returns its token, which only the cookie keeps
 */
export const open = async (personId: string, device: Device, agent: string, strong = false): Promise<string> =>
	(await lucia.createSession(personId, { device, agent, strong } as never)).id;

/** Notes a device as one that has signed in to this account, by its own cookie. */
export const remember = (email: string, device: string): Promise<void> => rememberKey(keyOf(email), device);

/** As `remember`, for an account that is known by its key only. */
export const rememberKey = (account: string, device: string): Promise<void> => knowDevice(account, keyOf(device));

/**
 * Who holds this token, and until when; null when nobody does.
 * @param isUse whether a person does something now, which moves the idle limit
 */
export async function find(token: string, isUse = true): Promise<{ actor: Actor; session: Session } | null> {
	const { session, user } = await untouched.run(!isUse, () => lucia.validateSession(token));
	return session ? { actor: user as unknown as Actor, session: session as unknown as Session } : null;
}

/** Ends the session on the server. */
export const signOut = (token: string): Promise<void> => lucia.invalidateSession(token);
