import { sql } from '../server/db.ts';
import { company } from './company.queries.server.ts';
import type { AskingFamily, Company, House, OpenRequest, Request, Topic, Wish } from './request.ts';

type Instant = Temporal.Instant;

const columns = () => sql`h.id, h.wish, h.topic, h.words, h.reminder_id, r.what as reminder, h.meeting_id, h.asked_at,
	case when h.asked_first is not null then json_build_object('id', h.asked_first,
		'name', coalesce((select first.name from people first where first.id = h.asked_first), ''),
		'passed', exists (select 1 from help_passes x where x.request_id = h.id and x.person_id = h.asked_first)) end as asked_first`;

/** A parent's own that are not withdrawn: open ones, and those taken on after an instant; newest first. */
export const ofParent = (parentId: string, since: Instant): Promise<Request[]> =>
	sql<Request[]>`select ${columns()}, h.handled_at, w.name as handled_by from help_requests h
		left join reminders r on r.id = h.reminder_id left join people w on w.id = h.handled_by
		where h.parent_id = ${parentId} and h.withdrawn_at is null and (h.handled_at is null or h.handled_at > ${since})
		order by h.asked_at desc limit 50`;

/** Open ones of the families that the reader follows, oldest first; about one reminder if given. A meeting that is over or off needs nobody. */
export const open = (now: Instant, reminderId?: string): Promise<OpenRequest[]> =>
	sql<
		OpenRequest[]
	>`select ${columns()}, h.family_id, f.name as family_name, h.parent_id, coalesce(w.name, '') as parent_name,
		coalesce(m.starts_at, r.due_at) as due_at, case when m.id is not null then false else r.whole_day end as whole_day,
		array(select k.name from help_passes x join people k on k.id = x.person_id where x.request_id = h.id order by x.made_at) as passed,
		exists (select 1 from help_passes x where x.request_id = h.id and x.person_id = app.me()) as i_passed
		from help_requests h
		join families f on f.id = h.family_id left join people w on w.id = h.parent_id left join reminders r on r.id = h.reminder_id
		left join appointments m on m.id = h.meeting_id
		where h.handled_at is null and h.withdrawn_at is null
			and (m.id is null or (m.starts_at > ${now} and not exists (select 1 from cancellations c where c.appointment_id = m.id)))
			and (f.unit_id = any (app.led_units()) or f.id = any (app.followed_families()))
			${reminderId ? sql`and h.reminder_id = ${reminderId}` : sql``} order by h.asked_at limit 200`;

/** The families that a parent may ask from, the one that the parent came to first before the others. */
export const familiesOf = (parentId: string): Promise<AskingFamily[]> =>
	sql<
		AskingFamily[]
	>`select f.id, f.unit_id, f.name, array(select w.name from family_people c join people w on w.id = c.person_id
			where c.family_id = f.id and c.part = 'child' and c.starts_on <= app.today()
				and (c.ends_on is null or c.ends_on > app.today()) order by w.name) as children
		from family_people p join families f on f.id = p.family_id
		where p.person_id = ${parentId} and p.part = 'parent' and f.id = any (app.own_families())
		order by f.closed_at is not null, p.starts_on, f.id`;

/** The family's mentor now, who is the first to be asked. */
export async function usualWorker(familyId: string): Promise<string | null> {
	const [row] = await sql`select person_id from family_people where family_id = ${familyId} and part = 'mentor'
		and starts_on <= app.today() and (ends_on is null or ends_on > app.today()) order by starts_on, person_id limit 1`;
	return (row?.personId as string) ?? null;
}

/** The parent's newest wish for company to an appointment that is not withdrawn. */
export async function about(parentId: string, meetingId: string): Promise<Company | null> {
	const [row] = await sql<Company[]>`select ${company()} as company from help_requests h
		where h.meeting_id = ${meetingId} and h.parent_id = ${parentId} and h.withdrawn_at is null and h.handled_at is null
		order by h.asked_at desc limit 1`;
	return (row as unknown as { company: Company } | undefined)?.company ?? null;
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
	asked: { wish: Wish; topic: Topic | null; reminderId: string | null; meetingId: string | null; words: string | null }
) {
	await sql`select pg_advisory_xact_lock(hashtextextended(${parentId}, 5))`;
	const [row] = await sql`select id from help_requests where parent_id = ${parentId} and wish = ${asked.wish}
		and handled_at is null and withdrawn_at is null and reminder_id is not distinct from ${asked.reminderId} and meeting_id is not distinct from ${asked.meetingId}
		and (reminder_id is not null or (topic is not distinct from ${asked.topic} and words is not distinct from ${asked.words})) limit 1`;
	return (row?.id as string) ?? null;
}

export async function insert(row: {
	id: string;
	unitId: string;
	familyId: string;
	parentId: string;
	reminderId: string | null;
	meetingId: string | null;
	askedFirst: string | null;
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
		{
			unitId: string;
			familyId: string;
			parentId: string;
			wish: Wish;
			reminderId: string | null;
			meetingId: string | null;
			isOwn: boolean;
			isFollowed: boolean;
			handled: boolean;
			withdrawn: boolean;
		}[]
	>`select unit_id, family_id, parent_id, wish, reminder_id, meeting_id, parent_id = ${me} as is_own, handled_at is not null as handled, withdrawn_at is not null as withdrawn,
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

/** Notes that somebody can't; returns whether it was news. */
export async function pass(id: string, personId: string, at: Instant): Promise<boolean> {
	const rows =
		await sql`insert into help_passes ${sql({ requestId: id, personId, madeAt: at })} on conflict do nothing returning 1`;
	return rows.length > 0;
}

/** When a reminder's meeting is, and what to bring. */
export async function meetingOf(reminderId: string) {
	const [row] = await sql<{ dueAt: Instant; wholeDay: boolean; bring: string | null; withdrawn: boolean }[]>`
		select due_at, whole_day, bring, withdrawn_at is not null as withdrawn from reminders where id = ${reminderId}`;
	return row ?? null;
}
