import { sql } from '../server/db.ts';

type Instant = Temporal.Instant;

const followed = () => sql`(f.unit_id = any ((select app.led_units())::uuid[])
	or f.id = any ((select app.followed_families())::uuid[]))`;

const day = () => sql`(a.starts_at at time zone 'Europe/Copenhagen')::date`;

/** The people of `a` with a part. */
const ids = (part: string) =>
	sql`array(select k.person_id from appointment_people k where k.appointment_id = a.id and k.part = ${part})`;

/** The case that a samvær belongs to on its day. */
const ofCase =
	() => sql`(select c.id from samvaer_cases c where c.family_id = a.family_id and c.child_id = any (${ids('child')})
	and (c.ended_on is null or c.ended_on > ${day()}) and exists (select 1 from samvaer_parents p
		where p.case_id = c.id and p.person_id = any (${ids('parent')})) order by c.opened_at desc limit 1)`;

export type Board = {
	readonly id: string;
	readonly familyName: string;
	readonly caseId: string | null;
	readonly workerId: string | null;
	readonly workerName: string | null;
	/** How often the parents and the first staff member have met for samvær before. */
	readonly before: number;
};

/** What the board tells of each of these samvær, of those that the reader follows (rule 3). */
export const board = (appointmentIds: readonly string[]) =>
	sql<Board[]>`select a.id, f.name as family_name, ${ofCase()} as case_id, w.id as worker_id, w.name as worker_name,
			(select count(*)::int from appointments b where b.family_id = a.family_id and b.kind = 'samvaer' and b.ends_at <= a.starts_at
				and app.was_held(b.id)
				and exists (select 1 from appointment_people s where s.appointment_id = b.id and s.part = 'staff' and s.person_id = any (${ids('staff')}))
				and exists (select 1 from appointment_people p where p.appointment_id = b.id and p.part = 'parent' and p.person_id = any (${ids('parent')}))) as before
		from appointments a join families f on f.id = a.family_id
			left join people w on w.id = app.usual_worker(a.family_id, ${ids('child')}, ${ids('parent')}, ${day()})
		where a.id = any (${[...appointmentIds]}::uuid[]) and ${followed()}`;

/** Of one case's held samvær in a period, how many were with its own worker of that day; families without a case are one line. */
export type Continuity = {
	readonly familyId: string;
	readonly familyName: string;
	readonly caseId: string | null;
	readonly held: number;
	readonly same: number;
};

export const continuity = (from: Instant, to: Instant, familyIds?: readonly string[]) =>
	sql<Continuity[]>`
		with held as materialized (
			select a.id, a.family_id, f.name, ${ofCase()} as case_id, ${day()} as day
			from appointments a join families f on f.id = a.family_id
			where ${followed()} ${familyIds ? sql`and a.family_id = any (${[...new Set(familyIds)]}::uuid[])` : sql``}
				and a.kind = 'samvaer' and a.starts_at >= ${from} and a.ends_at <= ${to} and app.was_held(a.id))
		select held.family_id, held.name as family_name, held.case_id, count(*)::int as held,
			count(*) filter (where exists (select 1 from appointment_people ap where ap.appointment_id = held.id and ap.part = 'staff'
				and (exists (select 1 from samvaer_workers h where h.case_id = held.case_id and h.person_id = ap.person_id
						and h.starts_on <= held.day and (h.ends_on is null or h.ends_on > held.day))
					or (not exists (select 1 from samvaer_workers h where h.case_id = held.case_id and h.starts_on <= held.day)
						and exists (select 1 from family_people fp where fp.person_id = ap.person_id and fp.family_id = held.family_id
							and fp.part = 'samvaer_worker' and fp.starts_on <= held.day and (fp.ends_on is null or fp.ends_on > held.day))))))::int as same
		from held
		where exists (select 1 from family_people fp where fp.family_id = held.family_id and fp.part = 'samvaer_worker')
		group by held.family_id, held.name, held.case_id order by held.name, held.case_id limit 500`;

export type Due = {
	readonly id: string;
	readonly familyId: string;
	readonly familyName: string;
	readonly childName: string;
	readonly staff: readonly string[];
	readonly startsAt: Instant;
	readonly endsAt: Instant;
};

/** A supervised visit is described when it was held: as recorded, not as presumed. */
const isDescribable = () => sql`a.kind = 'samvaer' and a.details->>'supervision' = 'supervised'
	and (select r.outcome from attendance r where r.appointment_id = a.id order by r.id desc limit 1) = 'held'`;

const isUndescribed = () => sql`not exists (select 1 from samvaer_descriptions d where d.appointment_id = a.id)`;

export const dueDescriptions = (now: Instant, limit: number) =>
	sql<Due[]>`select a.id, a.family_id, f.name as family_name, a.starts_at, a.ends_at,
			coalesce((select string_agg(w.name, ', ' order by w.name) from people w where w.id = any (${ids('child')})), '') as child_name,
			array(select w.name from people w where w.id = any (${ids('staff')}) order by w.name) as staff
		from appointments a join families f on f.id = a.family_id
		where ${followed()} and a.starts_at <= ${now} and a.starts_at > ${now.subtract({ hours: 24 * 400 })}
			and ${isDescribable()} and ${isUndescribed()} order by a.starts_at, a.id limit ${limit}`;

/** The unit and family of a visit that is to be described, or is; null for all others. */
export async function describable(id: string): Promise<{ unitId: string; familyId: string } | null> {
	const [row] = await sql<{ unitId: string; familyId: string }[]>`select a.unit_id, a.family_id from appointments a
		where a.id = ${id} and app.is_staff() and app.works_with(a.id) and ${isDescribable()}`;
	return row ?? null;
}

export async function insertDescription(appointmentId: string, doneAt: Instant, doneBy: string): Promise<boolean> {
	const rows = await sql`insert into samvaer_descriptions ${sql({ appointmentId, doneAt, doneBy })}
		on conflict do nothing returning appointment_id`;
	return rows.length > 0;
}

export async function description(id: string) {
	const [row] = await sql<
		{ at: Instant; by: string }[]
	>`select d.done_at as at, w.name as by from samvaer_descriptions d
		join people w on w.id = d.done_by where d.appointment_id = ${id}`;
	return row ?? null;
}
