import { sql } from '../server/db.ts';
import type { Device } from './adapter.server.ts';

type Instant = Temporal.Instant;

export type SignIn = {
	readonly id: string;
	readonly browser: string | null;
	readonly system: string | null;
	readonly device: Device;
	readonly createdAt: Instant;
	readonly seenAt: Instant;
	/** Whether the app locks itself there. */
	readonly locks: boolean;
};

export type DoorNews = {
	readonly kind: string;
	readonly at: Instant;
	readonly by: string | null;
	readonly own: boolean;
};

/** Where a person is signed in now, the latest used first. */
export const all = (personId: string, at: Instant): Promise<SignIn[]> =>
	sql<SignIn[]>`select id, browser, system, device, created_at, seen_at, locks_at is not null as locks from sessions
		where person_id = ${personId} and idle_until > ${at} and ends_at > ${at} order by seen_at desc, id limit 50`;

export async function remove(personId: string, id: string): Promise<boolean> {
	const { count } = await sql`delete from sessions where person_id = ${personId} and id = ${id}`;
	return count > 0;
}

export async function removeOthers(personId: string, but: string): Promise<number> {
	const { count } = await sql`delete from sessions where person_id = ${personId} and id <> ${but}`;
	return count;
}

/** What happened at a person's door, newest first. What is told to several families happened once. */
export const news = (personId: string, limit: number): Promise<DoorNews[]> =>
	sql<DoorNews[]>`select e.kind, e.at, w.name as by, e.actor_id = ${personId} as own
		from (select distinct kind, at, actor_id from events where subject_id = ${personId} and kind in ('parent_invited',
			'invitation_revoked', 'invitation_used', 'ways_in_ended', 'sign_in_given', 'sign_in_ended', 'sign_ins_ended',
			'passkey_added', 'passkey_removed', 'second_step_set', 'second_step_removed', 'recovery_code_used', 'password_changed',
			'account_frozen', 'account_thawed', 'passkeys_stopped', 'passkeys_allowed',
			'identity_code_given', 'identity_tied', 'identity_untied',
			'app_lock_set', 'app_lock_removed', 'app_lock_refused')
			order by at desc limit ${limit}) e
		left join people w on w.id = e.actor_id order by e.at desc, e.kind`;

export async function email(personId: string): Promise<string | null> {
	const [row] = await sql`select email from accounts where person_id = ${personId}`;
	return (row?.email as string) ?? null;
}

export async function setPassword(personId: string, hash: string, at: Instant): Promise<void> {
	await sql`update accounts set password_hash = ${hash}, password_set_at = ${at} where person_id = ${personId}`;
}

/** Tells the person, and those who work with the families. */
export async function note(kind: 'password_changed', personId: string, at: Instant): Promise<void> {
	await sql`select app.note_door(${kind}, ${personId}, ${at}, '{}')`;
}
