import { sql } from '../server/db.ts';
import type { Guest } from './guest.ts';

type Instant = Temporal.Instant;

/** The guests of an appointment that the reader may see: a parent's own list, or all of them for those who work with it. */
export const ofAppointment = (appointmentId: string, me: string): Promise<Guest[]> =>
	sql<Guest[]>`select g.id, g.parent_id, p.name as parent_name, g.name, g.relation, g.why,
		case when g.proposed_by <> g.parent_id then coalesce(w.name, '') end as proposed_by,
		r.reply, r.made_at as replied_at, s.version as shared_version, s.made_at as shared_at,
		s.version is not null and case when c.appointment_id is not null then not s.cancelled
			else s.cancelled or (v.starts_at, v.ends_at, v.place_id) is distinct from (a.starts_at, a.ends_at, a.place_id) end as is_outdated
	from guests g join appointments a on a.id = g.appointment_id
	left join cancellations c on c.appointment_id = a.id
	left join people p on p.id = g.parent_id left join people w on w.id = g.proposed_by
	left join lateral (select reply, made_at from guest_replies where guest_id = g.id order by id desc limit 1) r on true
	left join lateral (select version, cancelled, made_at from guest_shares where guest_id = g.id order by id desc limit 1) s on true
	left join appointment_versions v on v.appointment_id = a.id and v.version = s.version
	where g.appointment_id = ${appointmentId} and g.withdrawn_at is null and (g.parent_id = ${me} or app.works_with(a.id))
	order by p.name, g.parent_id, g.proposed_at, g.id`;

/** Holds one parent's list of an appointment until the transaction ends: two taps count as one. */
export async function hold(appointmentId: string, parentId: string): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${appointmentId + parentId}, 13))`;
}

/** Whose guest it is, and of which appointment; null when the reader may not see it. */
export async function maybeFind(id: string): Promise<{ appointmentId: string; parentId: string } | null> {
	const [row] = await sql<
		{ appointmentId: string; parentId: string }[]
	>`select appointment_id, parent_id from guests where id = ${id} and withdrawn_at is null`;
	return row ?? null;
}

export async function insert(row: {
	id: string;
	appointmentId: string;
	parentId: string;
	name: string;
	relation: string;
	why: string | null;
	proposedAt: Instant;
	proposedBy: string;
}): Promise<void> {
	await sql`insert into guests ${sql(row)}`;
}

export async function insertReply(guestId: string, reply: 'yes' | 'no', at: Instant, by: string): Promise<void> {
	await sql`insert into guest_replies ${sql({ guestId, reply, madeAt: at, madeBy: by })}`;
}

export async function insertShares(
	guestIds: readonly string[],
	version: number,
	cancelled: boolean,
	at: Instant,
	by: string
): Promise<void> {
	await sql`insert into guest_shares ${sql(guestIds.map((guestId) => ({ guestId, version, cancelled, madeAt: at, madeBy: by })))}`;
}

export async function withdraw(id: string, at: Instant, by: string): Promise<void> {
	await sql`update guests set withdrawn_at = ${at}, withdrawn_by = ${by} where id = ${id}`;
}

/** Whether guests may be told where it is (rule 5). */
export async function maySharePlace(appointmentId: string): Promise<boolean> {
	const [row] = await sql`select app.may_share_place(${appointmentId}) as may`;
	return row!.may as boolean;
}
