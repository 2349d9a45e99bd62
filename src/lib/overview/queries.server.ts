import type { Kind } from '../appointments/kinds/index.ts';
import type { Details } from '../appointments/kinds/kind.ts';
import { sql } from '../server/db.ts';

type Instant = Temporal.Instant;

export type Missing = {
	readonly id: string;
	readonly familyId: string;
	readonly familyName: string;
	readonly kind: Kind;
	readonly details: Details;
	readonly startsAt: Instant;
	readonly endsAt: Instant;
	/** The parents whose answer is missing. */
	readonly parents: readonly string[];
};

const standing = () => sql`not exists (select 1 from cancellations c where c.appointment_id = a.id)`;
const silent = () => sql`not exists (select 1 from answers n
	where n.appointment_id = a.id and n.version = a.version and n.person_id = ap.person_id)`;
const isUnanswered = () => sql`exists (select 1 from appointment_people ap
	where ap.appointment_id = a.id and ap.part = 'parent' and ${silent()})`;

/**
 * The followed families' appointments that begin in a period, as `a`, soonest first. Each way to be allowed has its own
 * index; the rows are then read one by one (offset 0), so that a limit ends the work and no policy is asked about the rest.
 */
const followed = (from: Instant, to: Instant) => sql`(
	select id from (
		select id, starts_at from appointments where unit_id = any ((select app.led_units())::uuid[])
			and starts_at > ${from} and starts_at < ${to}
		union
		select id, starts_at from appointments where family_id = any ((select app.followed_families())::uuid[])
			and starts_at > ${from} and starts_at < ${to}) near order by starts_at, id offset 0) near
	cross join lateral (select * from appointments one where one.id = near.id offset 0) a`;

/** Appointments that begin in a period and that a parent has not answered in their version in force. */
export const missing = (from: Instant, to: Instant, limit: number): Promise<Missing[]> =>
	sql<Missing[]>`
		with found as materialized (select a.* from ${followed(from, to)} where ${standing()} and ${isUnanswered()} limit ${limit})
		select a.id, a.family_id, f.name as family_name, a.kind, a.details, a.starts_at, a.ends_at,
			(select json_agg(w.name order by w.name) from appointment_people ap join people w on w.id = ap.person_id
				where ap.appointment_id = a.id and ap.part = 'parent' and ${silent()}) as parents
		from found a join families f on f.id = a.family_id order by a.starts_at, a.id`;

/** How many parents no channel reached of something that still lies ahead, and nobody has called. */
const unreached = (
	at: Instant
) => sql`(select count(distinct n.person_id) from notifications n join people p on p.id = n.person_id
	where n.state = 'failed' and n.handled_at is null and n.seen_at is null and p.kind = 'parent' and n.useful_until > ${at}
		and (n.unit_id = any ((select app.led_units())::uuid[]) or n.family_id = any ((select app.followed_families())::uuid[])))`;

export async function toCall(at: Instant): Promise<number> {
	const [row] = await sql`select ${unreached(at)}::int as many`;
	return row!.many as number;
}

/** Missing answers, open suggestions, open requests for help, things to correct and parents to call; each counted to a hundred at most. */
export async function tasks(from: Instant, to: Instant): Promise<number> {
	const [row] = await sql`select
		(select count(*) from (select 1 from ${followed(from, to)} where ${standing()} and ${isUnanswered()} limit 100) answers)
		+ (select count(*) from (select 1 from suggestions s
			cross join lateral (select * from appointments one where one.id = s.appointment_id offset 0) a
			where a.version = s.version and a.starts_at > ${from} and ${standing()}
				and (a.unit_id = any ((select app.led_units())::uuid[]) or a.family_id = any ((select app.followed_families())::uuid[]))
				and not exists (select 1 from suggestion_replies r where r.suggestion_id = s.id) limit 100) suggested)
		+ (select count(*) from (select 1 from help_requests h where h.handled_at is null and h.withdrawn_at is null
			and (h.unit_id = any ((select app.led_units())::uuid[]) or h.family_id = any ((select app.followed_families())::uuid[]))
			limit 100) asked)
		+ (select count(*) from (select 1 from corrections k where not exists (select 1 from correction_answers n where n.correction_id = k.id)
			and (k.unit_id = any ((select app.led_units())::uuid[]) or k.family_id = any ((select app.followed_families())::uuid[]))
			limit 100) wrong)
		+ ${unreached(from)} as many`;
	return Number(row!.many);
}
