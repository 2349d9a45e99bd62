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

const hash = (token: string) => createHash('sha256').update(token).digest('hex');
type Moment = Temporal.Instant;

/** Idle and absolute limits: staff 30 minutes and 12 hours; a parent's own phone 30 days, a shared one 30 minutes idle. */
export const limits = {
	staff: { idle: { minutes: 30 }, ends: { hours: 12 } },
	shared: { idle: { minutes: 30 }, ends: { hours: 12 } },
	own: { idle: { hours: 24 * 30 }, ends: { hours: 24 * 90 } }
} as const;
export type Device = keyof typeof limits;

/** Set where a session is only asked for, by a page that looks for news by itself: its idle limit stays. */
export const untouched = new AsyncLocalStorage<boolean>();

/**
 * lucia's store, with what it lacks (decision 6): only the SHA-256 of the token is kept, each session ends at a fixed
 * time whatever happens, and the idle limit follows the device.
 */
export const adapter: Adapter = {
	async getSessionAndUser(token) {
		const at = now();
		const [row] = await asReader(visitor, () => sql`select * from app.find_sign_in(${hash(token)}, ${at})`);
		if (!row) return [null, null];
		const idle = limits[row.device as Device].idle;
		// Once a minute is often enough to move the idle limit.
		if (!untouched.getStore() && Temporal.Instant.compare(at, (row.seenAt as Moment).add({ minutes: 1 })) > 0) {
			await as(visitor, () => sql`select app.touch_session(${hash(token)}, ${at}, ${at.add(idle)})`);
		}
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
			seenAt: _,
			...attributes
		} = row;
		const session: DatabaseSession = {
			id: token,
			userId: personId,
			// lucia compares with the machine's own clock; the true limits were compared in the database.
			// eslint-disable-next-line no-restricted-globals
			expiresAt: new Date(8_640_000_000_000_000),
			attributes: {
				...{ sessionId, device, createdAt, idleUntil, endsAt, confirmedAt, strong, since }
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
		await as(
			visitor,
			() =>
				sql`select app.open_sign_in(${hash(id)}, ${userId}, ${device}, ${browser}, ${system}, ${strong}, ${at}, ${at.add(idle)}, ${at.add(ends)})`
		);
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
