import type { Kind } from '../appointments/kinds/index.ts';
import type { Details } from '../appointments/kinds/kind.ts';
import { sql } from '../server/db.ts';
import type { Outcome, Summary, ToldOutcome } from './outcome.ts';

type Instant = Temporal.Instant;

/** What one must know of an appointment to record or to write about it; null when it is not the reader's. */
export async function maybeFind(id: string) {
	const [row] = await sql<
		{
			unitId: string;
			familyId: string;
			kind: Kind;
			startsAt: Instant;
			isCancelled: boolean;
			works: boolean;
			parentIds: string[];
			hasChild: boolean;
		}[]
	>`select a.unit_id, a.family_id, a.kind, a.starts_at, app.works_with(a.id) as works,
			exists (select 1 from cancellations c where c.appointment_id = a.id) as is_cancelled,
			array(select p.person_id from appointment_people p where p.appointment_id = a.id and p.part = 'parent') as parent_ids,
			exists (select 1 from appointment_people p where p.appointment_id = a.id and p.part = 'child') as has_child
		from appointments a where a.id = ${id} and (app.takes_part(a.id) or app.works_with(a.id))`;
	return row ?? null;
}

/** Holds an appointment, so that a cancellation and a record can't pass each other. */
export async function hold(id: string): Promise<void> {
	await sql`select app.hold_appointment(${id})`;
}

export async function insert(row: {
	appointmentId: string;
	outcome: Outcome;
	parentId: string | null;
	madeAt: Instant;
	madeBy: string;
}): Promise<void> {
	await sql`insert into attendance ${sql(row)}`;
}

/** What counts now, in the words the reader is told; null until something is recorded. */
export async function newest(id: string) {
	const [row] = await sql`select app.attended(${id}) as told`;
	return row!.told as { outcome: ToldOutcome; parentId: string | null; at: string; by: string } | null;
}

/** Every record, newest first: for those who work with it. */
export const history = (id: string) =>
	sql<{ outcome: Outcome; parentName: string | null; at: Instant; by: string }[]>`
		select r.outcome, p.name as parent_name, r.made_at as at, w.name as by from attendance r
		join people w on w.id = r.made_by left join people p on p.id = r.parent_id
		where r.appointment_id = ${id} order by r.id desc`;

export async function insertWords(row: { appointmentId: string; personId: string; words: string; madeAt: Instant }) {
	await sql`insert into attendance_words ${sql(row)}`;
}

/** The parents' own words that the reader may read, as they were written. */
export const words = (id: string) =>
	sql<{ personId: string; name: string | null; words: string; madeAt: Instant }[]>`
		select r.person_id, w.name, r.words, r.made_at from attendance_words r left join people w on w.id = r.person_id
		where r.appointment_id = ${id} order by r.id`;

export type Unrecorded = {
	readonly id: string;
	readonly familyId: string;
	readonly familyName: string;
	readonly kind: Kind;
	readonly details: Details;
	readonly startsAt: Instant;
	readonly endsAt: Instant;
	readonly hasChild: boolean;
	readonly parents: readonly { readonly id: string; readonly name: string }[];
	readonly staff: readonly string[];
};

/**
 * Appointments that began in a period and of which nobody has written what became of them, newest first. Each way to be
 * allowed has its own index, and the rows are then read one by one, as in the overview.
 * @param of only those of one kind, one appointment, or that a staff member takes part in
 */
export const unrecorded = (
	from: Instant,
	to: Instant,
	limit: number,
	of: { kind?: Kind; staffId?: string; familyId?: string } = {}
) => sql<Unrecorded[]>`
	with near as materialized (
		select id, starts_at from appointments where unit_id = any ((select app.led_units())::uuid[])
			and starts_at > ${from} and starts_at <= ${to}
		union
		select id, starts_at from appointments where family_id = any ((select app.followed_families())::uuid[])
			and starts_at > ${from} and starts_at <= ${to}),
	found as materialized (
		select a.* from (select id from near order by starts_at desc, id offset 0) near
		cross join lateral (select * from appointments one where one.id = near.id offset 0) a
		where not exists (select 1 from cancellations c where c.appointment_id = a.id)
			and not exists (select 1 from attendance r where r.appointment_id = a.id)
			${of.kind ? sql`and a.kind = ${of.kind}` : sql``} ${of.familyId ? sql`and a.family_id = ${of.familyId}` : sql``}
			${of.staffId ? sql`and exists (select 1 from appointment_people s where s.appointment_id = a.id and s.person_id = ${of.staffId})` : sql``}
		limit ${limit})
	select a.id, a.family_id, f.name as family_name, a.kind, a.details, a.starts_at, a.ends_at,
		exists (select 1 from appointment_people p where p.appointment_id = a.id and p.part = 'child') as has_child,
		coalesce((select json_agg(json_build_object('id', w.id, 'name', w.name) order by w.name) from appointment_people p
			join people w on w.id = p.person_id where p.appointment_id = a.id and p.part = 'parent'), '[]') as parents,
		array(select w.name from appointment_people p join people w on w.id = p.person_id
			where p.appointment_id = a.id and p.part = 'staff' order by w.name) as staff
	from found a join families f on f.id = a.family_id order by a.starts_at desc, a.id`;

/**
 * What became of the appointments in a period, a line for each family and parent; the same for staff and parent (rule 14).
 * What counts for one parent only is counted where it was theirs.
 */
export const summaries = (from: Instant, to: Instant, of: { familyId?: string; parentId?: string }) =>
	sql<Summary[]>`
		with told as (
			select a.family_id, p.person_id, c.by_whom, c.appointment_id is null and r.outcome is not null as is_recorded, r.outcome,
				r.parent_id, c.by_whom = 'parent' and app.has_one_parent(a.id) as is_the_parents
			from appointments a join appointment_people p on p.appointment_id = a.id and p.part = 'parent'
				left join cancellations c on c.appointment_id = a.id
				left join lateral (select (t->>'outcome') as outcome, (t->>'parentId')::uuid as parent_id
					from app.attended(a.id) as t) r on true
			where a.starts_at > ${from} and a.starts_at <= ${to}
				${of.familyId ? sql`and a.family_id = ${of.familyId}` : sql``} ${of.parentId ? sql`and p.person_id = ${of.parentId}` : sql``})
		select f.id as family_id, f.name as family_name, w.id as parent_id, w.name as parent_name,
			count(*) filter (where is_recorded and outcome = 'held')::int as held,
			count(*) filter (where by_whom = 'house' or (is_recorded and outcome = 'cancelled_by_house'))::int as cancelled_by_house,
			count(*) filter (where is_the_parents
				or (is_recorded and outcome = 'cancelled_by_parent' and told.parent_id = w.id))::int as cancelled_by_parent,
			count(*) filter (where is_recorded and outcome = 'parent_absent' and told.parent_id = w.id)::int as parent_absent,
			count(*) filter (where is_recorded and outcome = 'child_absent')::int as child_absent
		from told join families f on f.id = told.family_id join people w on w.id = told.person_id
		group by f.id, f.name, w.id, w.name order by f.name, w.name`;
