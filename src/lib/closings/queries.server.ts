import { sql } from '../server/db.ts';
import type { Checklist, Closing } from './closing.ts';

type Instant = Temporal.Instant;
type Day = Temporal.PlainDate;

const columns = () => sql`c.family_id, f.name as family_name, c.unit_id, c.closes_on, c.reads_until as reads_until_on,
	w.name as by, c.in_force_at`;
const tables = () => sql`closings c join families f on f.id = c.family_id join people w on w.id = c.made_by`;

/** Closings that hold or will hold, of the units that the reader leads; the latest first. */
export const all = (): Promise<Closing[]> =>
	sql<Closing[]>`select ${columns()} from ${tables()} where c.reopened_at is null
		and c.unit_id = any ((select app.led_units())::uuid[]) order by c.closes_on desc, f.name limit 200`;

export async function maybeFind(familyId: string): Promise<Closing | null> {
	const [row] = await sql<Closing[]>`select ${columns()} from ${tables()}
		where c.family_id = ${familyId} and c.reopened_at is null and c.unit_id = any ((select app.led_units())::uuid[])`;
	return row ?? null;
}

/** What waits in a family: coming appointments from an instant on, open requests, and messages nobody has read or filed. */
export async function checklist(familyId: string, from: Instant): Promise<Checklist> {
	const [row] = await sql<Checklist[]>`select
		(select count(*)::int from appointments a where a.family_id = ${familyId} and a.starts_at >= ${from}
			and not exists (select 1 from cancellations x where x.appointment_id = a.id)) as appointments,
		(select count(*)::int from help_requests h where h.family_id = ${familyId} and h.handled_at is null
			and h.withdrawn_at is null) as requests,
		(select count(*)::int from messages m join conversations c on c.id = m.conversation_id where c.family_id = ${familyId}
			and m.author_id = c.parent_id and m.number > coalesce((select max(r.read_to) from read_marks r
				where r.conversation_id = c.id and r.person_id <> c.parent_id), 0)) as unread,
		(select count(*)::int from conversations c where c.family_id = ${familyId} and c.last_number > coalesce(
			(select max(j.up_to) from journal_marks j where j.conversation_id = c.id), 0)) as unfiled`;
	return row!;
}

/** The family's coming appointments from an instant on, soonest first. */
export const ahead = (familyId: string, from: Instant): Promise<{ id: string }[]> =>
	sql<{ id: string }[]>`select a.id from appointments a where a.family_id = ${familyId} and a.starts_at >= ${from}
		and not exists (select 1 from cancellations x where x.appointment_id = a.id) order by a.starts_at limit 500`;

/** @returns whether it was the reader's to close, and open */
export async function close(familyId: string, on: Day, readsUntil: Day | null, at: Instant): Promise<boolean> {
	const [row] = await sql`select app.close_family(${familyId}, ${on}, ${readsUntil}, ${at}) as done`;
	return row!.done as boolean;
}

/** @returns whether it was the reader's to open again, and closed */
export async function reopen(familyId: string, reason: string, at: Instant): Promise<boolean> {
	const [row] = await sql`select app.reopen_family(${familyId}, ${reason}, ${at}) as done`;
	return row!.done as boolean;
}

/** What ends today ends now. */
export async function endToday(at: Instant): Promise<void> {
	await sql`select app.end_today(${at})`;
}

/** Until when a parent may read of a family that is closed: the last such day; none while any family is open. */
export const readingUntil = () => sql<{ untilOn: Day }[]>`select max(c.reads_until) as until_on from closings c
	where c.reopened_at is null and c.in_force_at is not null and c.family_id = any ((select app.own_families())::uuid[])
	having bool_and(c.family_id is not null) and count(*) = cardinality((select app.own_families())::uuid[])`;
