import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import type {
	Adapter,
	DatabaseSession,
	DatabaseUser,
	RegisteredDatabaseSessionAttributes,
	RegisteredDatabaseUserAttributes
} from 'lucia';
import { now } from '../server/clock.ts';
import { as, asReader, sql, visitor } from '../server/db.ts';
import { knownBy } from './browser.ts';

/** What is kept of a token. */
export const hash = (token: string) => createHash('sha256').update(token).digest('hex');
type Moment = Temporal.Instant;

/** Idle and absolute limits: 30 minutes and 12 hours; a phone that others use too is left after 5 minutes (R-13, AB-07). */
export const limits = {
	staff: { idle: { minutes: 30 }, ends: { hours: 12 } },
	shared: { idle: { minutes: 5 }, ends: { hours: 12 } },
	own: { idle: { minutes: 30 }, ends: { hours: 12 } }
} as const;
/** With the app's lock: locked after 5 idle minutes or one in the background, and 30 days until the next full sign-in (AB-05). */
export const lockLimits = { idle: { minutes: 5 }, hidden: { minutes: 1 }, days: 30 } as const;
export type Device = keyof typeof limits;

/** Set where a session is only asked for, by a page that looks for news by itself: its idle limit stays. */
export const untouched = new AsyncLocalStorage<boolean>();

/** Somebody does something: the idle limit moves, of what has neither run out nor locked. */
export async function touch(token: string, device: Device): Promise<void> {
	const at = now();
	const { idle } = limits[device];
	await as(
		visitor,
		() => sql`select app.touch_sign_in(${hash(token)}, ${at}, ${at.add(idle)}, ${at.add(lockLimits.idle)})`
	);
}

/**
 * lucia's store, with what it lacks (decision 6): only the SHA-256 of the token is kept, each session ends at a fixed
 * time whatever happens, and the idle limit follows the device.
 */
export const adapter: Adapter = {
	async getSessionAndUser(token) {
		const at = now();
		const [row] = await asReader(visitor, () => sql`select * from app.find_sign_in(${hash(token)}, ${at})`);
		if (!row) return [null, null];
		const locksAt = row.locksAt as Moment | null;
		const isLocked = locksAt !== null && Temporal.Instant.compare(locksAt, at) <= 0;
		// Once a minute is often enough to move a limit.
		const isDue =
			Temporal.Instant.compare(at, (row.seenAt as Moment).add({ minutes: 1 })) > 0 ||
			(locksAt && Temporal.Instant.compare(locksAt, at.add(lockLimits.idle).subtract({ minutes: 1 })) < 0);
		if (isDue && !isLocked && !untouched.getStore()) await touch(token, row.device as Device);
		const {
			personId,
			sessionId,
			device,
			createdAt,
			idleUntil,
			endsAt,
			confirmedAt,
			strong,
			since,
			lock,
			seenAt: _,
			locksAt: __,
			...attributes
		} = row;
		const session: DatabaseSession = {
			id: token,
			userId: personId,
			// lucia compares with the machine's own clock; the true limits were compared in the database.
			// eslint-disable-next-line no-restricted-globals
			expiresAt: new Date(8_640_000_000_000_000),
			attributes: {
				...{ sessionId, device, createdAt, idleUntil, endsAt, confirmedAt, strong, since, lock, locksAt, isLocked }
			} as unknown as RegisteredDatabaseSessionAttributes
		};
		const user: DatabaseUser = { id: personId, attributes: attributes as unknown as RegisteredDatabaseUserAttributes };
		return [session, user];
	},
	async setSession({ id, userId, attributes }) {
		const at = now();
		const { device, agent, strong } = attributes as unknown as { device: Device; agent: string; strong: boolean };
		const { browser, system } = knownBy(agent);
		const { idle, ends } = limits[device];
		await as(visitor, async () => {
			await sql`select app.open_sign_in(${hash(id)}, ${userId}, ${device}, ${browser}, ${system}, ${strong}, ${at}, ${at.add(idle)}, ${at.add(ends)})`;
			if (device === 'own')
				await sql`select app.lock_opened(${hash(id)}, ${at.add(lockLimits.idle)}, ${at.add({ hours: 24 * lockLimits.days })})`;
		});
	},
	async deleteSession(token) {
		await as(visitor, () => sql`select app.close_session(${hash(token)})`);
	},
	async deleteUserSessions(userId) {
		await as({ id: userId }, () => sql`delete from sessions where person_id = ${userId}`);
	},
	async getUserSessions() {
		throw new Error('sessions are listed by their own verbs, never by token');
	},
	async updateSessionExpiration() {},
	async deleteExpiredSessions() {
		throw new Error('the worker sweeps sessions');
	}
};
