import { sql } from '../server/db.ts';
import type { Open, Opened, Wish } from './access.ts';

type Instant = Temporal.Instant;

/** Whether exactly one family that is not the reader's answers to these words. */
export async function exists(words: string): Promise<boolean> {
	const rows = await sql`select 1 from app.find_unfollowed(${words})`;
	return rows.length === 1;
}

/** Opens it for an hour; null when there is none. What follows in the transaction may see the family. */
export async function open({ words, cause, reason }: Wish, at: Instant) {
	const [row] = await sql<
		{ id: string; familyId: string; unitId: string }[]
	>`select * from app.open_access(${words}, ${cause}, ${reason}, ${at})`;
	return row ?? null;
}

/** @returns whose it was; null when it was not the reader's, or is over */
export async function end(id: string, at: Instant) {
	const [row] = await sql<{ familyId: string; unitId: string }[]>`select * from app.end_access(${id}, ${at})`;
	return row ?? null;
}

export const mine = (personId: string, at: Instant): Promise<Open[]> =>
	sql<
		Open[]
	>`select a.id, a.family_id, f.name as family_name, a.ends_at from special_accesses a join families f on f.id = a.family_id
		where a.person_id = ${personId} and a.ends_at > ${at} and a.ended_at is null order by a.ends_at`;

/** Those of the units that the reader heads, newest first. */
export const all = (limit: number): Promise<Opened[]> =>
	sql<Opened[]>`select a.id, a.person_id, w.name, w.title, f.name as family_name, a.cause, a.reason, a.opened_at,
			coalesce(a.ended_at, a.ends_at) as ended_at
		from special_accesses a join people w on w.id = a.person_id join families f on f.id = a.family_id
		where a.unit_id = any ((select app.headed_units())::uuid[]) order by a.opened_at desc limit ${limit}`;
