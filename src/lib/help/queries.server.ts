import { sql } from '../server/db.ts';
import type { House, OpenRequest, Request, Topic, Wish } from './request.ts';

type Instant = Temporal.Instant;

const columns = () => sql`h.id, h.wish, h.topic, h.words, h.reminder_id, r.what as reminder, h.asked_at`;

/** A parent's own that are not withdrawn: open ones, and those taken on after an instant; newest first. */
export const ofParent = (parentId: string, since: Instant): Promise<Request[]> =>
	sql<Request[]>`select ${columns()}, h.handled_at, w.name as handled_by from help_requests h
		left join reminders r on r.id = h.reminder_id left join people w on w.id = h.handled_by
		where h.parent_id = ${parentId} and h.withdrawn_at is null and (h.handled_at is null or h.handled_at > ${since})
		order by h.asked_at desc limit 50`;

/** Open ones of the families that the reader follows, oldest first; about one reminder if given. */
export const open = (reminderId?: string): Promise<OpenRequest[]> =>
	sql<
		OpenRequest[]
	>`select ${columns()}, h.family_id, f.name as family_name, h.parent_id, coalesce(w.name, '') as parent_name,
		r.due_at, r.whole_day from help_requests h
		join families f on f.id = h.family_id left join people w on w.id = h.parent_id left join reminders r on r.id = h.reminder_id
		where h.handled_at is null and h.withdrawn_at is null
			and (f.unit_id = any (app.led_units()) or f.id = any (app.followed_families()))
			${reminderId ? sql`and h.reminder_id = ${reminderId}` : sql``} order by h.asked_at limit 200`;

/** The family that a parent asks from without a reminder: the open one that the parent came to first. */
export async function familyOf(parentId: string) {
	const [row] = await sql<{ id: string; unitId: string }[]>`select f.id, f.unit_id from family_people p
		join families f on f.id = p.family_id where p.person_id = ${parentId} and p.part = 'parent'
			and f.id = any (app.own_families()) order by f.closed_at is not null, p.starts_on, f.id limit 1`;
	return row ?? null;
}

export async function house(unitId: string): Promise<House> {
	const [row] = await sql<
		House[]
	>`select name, phone, to_char(answer_by, 'HH24:MI') as answer_by from units where id = ${unitId}`;
	return row!;
}

/** The parent's open request that says the same already. */
export async function same(
	parentId: string,
	asked: { wish: Wish; topic: Topic | null; reminderId: string | null; words: string | null }
) {
	await sql`select pg_advisory_xact_lock(hashtextextended(${parentId}, 5))`;
	const [row] = await sql`select id from help_requests where parent_id = ${parentId} and wish = ${asked.wish}
		and handled_at is null and withdrawn_at is null and reminder_id is not distinct from ${asked.reminderId}
		and (reminder_id is not null or (topic is not distinct from ${asked.topic} and words is not distinct from ${asked.words})) limit 1`;
	return (row?.id as string) ?? null;
}

export async function insert(row: {
	id: string;
	unitId: string;
	familyId: string;
	parentId: string;
	reminderId: string | null;
	wish: Wish;
	topic: Topic | null;
	words: string | null;
	askedAt: Instant;
}): Promise<void> {
	await sql`insert into help_requests ${sql(row)}`;
}

/** Locks a request of the parent's own, or of a family that the reader follows. */
export async function lock(id: string, me: string) {
	const [row] = await sql<
		{ unitId: string; familyId: string; isOwn: boolean; isFollowed: boolean; handled: boolean; withdrawn: boolean }[]
	>`select unit_id, family_id, parent_id = ${me} as is_own, handled_at is not null as handled, withdrawn_at is not null as withdrawn,
		unit_id = any (app.led_units()) or family_id = any (app.followed_families()) as is_followed
		from help_requests where id = ${id} for update`;
	return row ?? null;
}

export async function withdraw(id: string, at: Instant): Promise<void> {
	await sql`update help_requests set withdrawn_at = ${at} where id = ${id}`;
}

export async function handle(id: string, at: Instant, by: string, appointmentId: string | null): Promise<void> {
	await sql`update help_requests set handled_at = ${at}, handled_by = ${by}, appointment_id = ${appointmentId} where id = ${id}`;
}

export async function isAppointmentOf(appointmentId: string, familyId: string): Promise<boolean> {
	const [row] = await sql`select 1 from appointments where id = ${appointmentId} and family_id = ${familyId}`;
	return Boolean(row);
}
