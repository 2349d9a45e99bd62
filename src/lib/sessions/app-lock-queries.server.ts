import { sql } from '../server/db.ts';

type Instant = Temporal.Instant;

export type AppLock = { readonly hasPin: boolean; readonly setAt: Instant };

export async function maybeLock(personId: string): Promise<AppLock | null> {
	const [row] = await sql<AppLock[]>`select has_pin, set_at from app_locks where person_id = ${personId}`;
	return row ?? null;
}

export async function hasPasskey(personId: string): Promise<boolean> {
	const [row] = await sql`select exists (select 1 from passkeys where person_id = ${personId}) as has`;
	return row!.has as boolean;
}

/** The birthdays of a person and of those in the same families that the person may see, and the own phone. */
export async function known(personId: string): Promise<{ birthdays: Temporal.PlainDate[]; phone: string | null }> {
	const [row] = await sql`select
		(select phone from contacts where person_id = ${personId}) as phone,
		array(select distinct to_char(p.born_on, 'YYYY-MM-DD') from people p where p.born_on is not null and (p.id = ${personId} or p.id in (
			select o.person_id from family_people m join family_people o on o.family_id = m.family_id where m.person_id = ${personId}))) as born`;
	const born = (row!.born as string[]).map((day) => Temporal.PlainDate.from(day));
	return { birthdays: born, phone: row!.phone as string | null };
}

export async function set(pinHash: string | null, at: Instant, minutes: number, days: number): Promise<void> {
	await sql`select app.set_lock(${pinHash}, ${at}, ${minutes}, ${days})`;
}

export async function drop(at: Instant, idle: Instant, ends: Instant): Promise<void> {
	await sql`select app.drop_lock(${at}, ${idle}, ${ends})`;
}

/** Tells the person, and those who work with the families. */
export async function note(
	kind: 'app_lock_set' | 'app_lock_removed' | 'app_lock_refused',
	personId: string,
	at: Instant
): Promise<void> {
	await sql`select app.note_door(${kind}, ${personId}, ${at}, '{}')`;
}

export async function lockAt(hash: string, at: Instant): Promise<void> {
	await sql`select app.lock_at(${hash}, ${at})`;
}

/** Counts a try, and tells against what it is to be checked; null when nothing is locked here. */
export async function tryPin(hash: string, at: Instant): Promise<{ pin: string | null; tries: number } | null> {
	const [row] = await sql<{ pin: string | null; tries: number | null }[]>`select * from app.try_pin(${hash}, ${at})`;
	return row && row.tries !== null ? { pin: row.pin, tries: row.tries } : null;
}

export async function unlock(hash: string, personId: string, at: Instant, locks: Instant): Promise<boolean> {
	const [row] = await sql`select app.unlock_sign_in(${hash}, ${personId}, ${at}, ${locks}) as unlocked`;
	return row!.unlocked as boolean;
}
