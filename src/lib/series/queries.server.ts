import type { Kind } from '../appointments/kinds/index.ts';
import type { Details } from '../appointments/kinds/kind.ts';
import { sql } from '../server/db.ts';
import type { Segment } from './segment.ts';

type Instant = Temporal.Instant;

export async function insertSeries(row: {
	id: string;
	unitId: string;
	familyId: string;
	kind: Kind;
	segments: readonly Segment[];
	plan: Record<string, unknown>;
	madeAt: Instant;
	madeBy: string;
}): Promise<void> {
	await sql`insert into series ${sql({ ...row, segments: sql.json(row.segments), plan: sql.json(row.plan) })}`;
}

/** The unit of a family whose conflicts the planner was told. */
export async function unitOf(familyId: string): Promise<string> {
	const [row] = await sql`select unit_id from families where id = ${familyId}`;
	return row!.unitId as string;
}

/**
 * Holds these people and rooms, as single appointments do, until the transaction ends; it never waits for them.
 * @returns false when somebody else is booking one of them right now
 */
export async function holdAll(resources: readonly string[]): Promise<boolean> {
	const sorted = [...new Set(resources)].sort();
	const [row] =
		await sql`select bool_and(pg_try_advisory_xact_lock(hashtextextended(resource, 4))) as held from unnest(${sorted}::text[]) as resource`;
	return row!.held !== false;
}

/** Every date of a new series, in one statement. */
export async function insertDates(
	common: {
		unitId: string;
		familyId: string;
		kind: Kind;
		placeId: string | null;
		bring: string | null;
		details: Details;
		seriesId: string;
	},
	dates: readonly { id: string; number: number; startsAt: Instant; endsAt: Instant }[],
	at: Instant,
	by: string
): Promise<void> {
	const { unitId, familyId, kind, placeId, bring, details, seriesId } = common;
	await sql`insert into appointments (id, unit_id, family_id, kind, version, starts_at, ends_at, place_id, bring, details, created_at, created_by, series_id, series_number)
		select id, ${unitId}, ${familyId}, ${kind}, 1, "startsAt", "endsAt", ${placeId}, ${bring}, ${sql.json(details)}::jsonb, ${at}, ${by}, ${seriesId}, number
		from jsonb_to_recordset(${sql.json(dates)}::jsonb) as d(id uuid, number integer, "startsAt" timestamptz, "endsAt" timestamptz)`;
}

/** A date of a series that is still to come, with its people. */
export type Coming = {
	readonly id: string;
	readonly unitId: string;
	readonly familyId: string;
	readonly kind: Kind;
	readonly version: number;
	readonly startsAt: Instant;
	readonly endsAt: Instant;
	readonly placeId: string | null;
	readonly bring: string | null;
	readonly details: Details;
	readonly number: number;
	readonly placeOptions: readonly string[];
	readonly people: readonly { personId: string; part: 'parent' | 'child' | 'staff' }[];
};

/** The series and number of an appointment that the reader plans for; null where it is in none. */
export async function placeOf(id: string): Promise<{ seriesId: string; number: number } | null> {
	const [row] = await sql<{ seriesId: string; number: number }[]>`select series_id, series_number as number
		from appointments where id = ${id} and series_id is not null`;
	return row ?? null;
}

/** How many dates of a series are still to come: from a number on, and in all. */
export async function reach(seriesId: string, from: number, now: Instant): Promise<{ following: number; all: number }> {
	const [row] = await sql<{ following: number; all: number }[]>`
		select count(*) filter (where series_number >= ${from})::int as following, count(*)::int as all from appointments a
		where series_id = ${seriesId} and starts_at > ${now} and not exists (select 1 from cancellations c where c.appointment_id = a.id)`;
	return row!;
}

/** Locks the dates of a series from a number on that have not begun and are not cancelled; soonest first. */
export async function lockComing(seriesId: string, from: number, now: Instant): Promise<Coming[]> {
	await sql`select 1 from appointments where series_id = ${seriesId} and series_number >= ${from} order by id for update`;
	return sql<
		Coming[]
	>`select a.id, a.unit_id, a.family_id, a.kind, a.version, a.starts_at, a.ends_at, a.place_id, a.bring, a.details,
		a.series_number as number, array(select o.place_id from appointment_place_options o where o.appointment_id = a.id and o.version = a.version) as place_options,
		(select json_agg(json_build_object('personId', p.person_id, 'part', p.part) order by p.person_id)
			from appointment_people p where p.appointment_id = a.id) as people
		from appointments a where a.series_id = ${seriesId} and a.series_number >= ${from} and a.starts_at > ${now}
			and not exists (select 1 from cancellations c where c.appointment_id = a.id) order by a.starts_at, a.id`;
}

/** New times, places and details of many, each with its new version's number. */
export async function updateAll(
	rows: readonly {
		id: string;
		version: number;
		startsAt: Instant;
		endsAt: Instant;
		placeId: string | null;
		bring: string | null;
		details: Details;
	}[]
): Promise<void> {
	await sql`update appointments a set version = d.version, starts_at = d."startsAt", ends_at = d."endsAt", place_id = d."placeId",
			bring = d.bring, details = d.details
		from jsonb_to_recordset(${sql.json(rows)}::jsonb) as d(id uuid, version integer, "startsAt" timestamptz, "endsAt" timestamptz,
			"placeId" uuid, bring text, details jsonb) where a.id = d.id`;
}

/** The version in force of each of these, kept with who makes it. */
export async function insertVersions(ids: readonly string[], reason: string | null, at: Instant, by: string) {
	await sql`insert into appointment_versions (appointment_id, version, kind, starts_at, ends_at, place_id, staff_ids, details, reason, made_at, made_by)
		select a.id, a.version, a.kind, a.starts_at, a.ends_at, a.place_id,
			array(select p.person_id from appointment_people p where p.appointment_id = a.id and p.part = 'staff'),
			a.details, ${reason}, ${at}, ${by} from appointments a where a.id = any (${[...ids]}::uuid[])`;
}

/** Who takes part in each, in place of whoever did. */
export async function setPeople(
	ids: readonly string[],
	people: readonly { appointmentId: string; personId: string; part: string }[],
	isNew: boolean
): Promise<void> {
	if (!isNew) await sql`delete from appointment_people where appointment_id = any (${[...ids]}::uuid[])`;
	await sql`insert into appointment_people (appointment_id, person_id, part)
		select "appointmentId", "personId", part from jsonb_to_recordset(${sql.json(people)}::jsonb) as d("appointmentId" uuid, "personId" uuid, part text)`;
}

/** The places that each of these, in its version in force, may be at: the parent chooses. */
export async function insertOptions(options: readonly { appointmentId: string; placeId: string }[]): Promise<void> {
	await sql`insert into appointment_place_options (appointment_id, version, place_id)
		select a.id, a.version, o."placeId" from jsonb_to_recordset(${sql.json(options)}::jsonb) as o("appointmentId" uuid, "placeId" uuid)
			join appointments a on a.id = o."appointmentId"`;
}

/** Takes the time of everyone, and of the rooms, as these appointments now stand. Throws 23P01 where it is taken (rule 4). */
export async function bookAll(ids: readonly string[], isNew: boolean): Promise<void> {
	if (!isNew) await freeAll(ids);
	await sql`insert into bookings (appointment_id, resource_id, during)
		select a.id, r.id, tstzrange(a.starts_at, a.ends_at) from appointments a cross join lateral (
			select p.person_id as id from appointment_people p where p.appointment_id = a.id
			union select l.id from places l where l.id = a.place_id and l.kind = 'room') r
		where a.id = any (${[...ids]}::uuid[]) order by r.id, a.starts_at`;
}

export async function freeAll(ids: readonly string[]): Promise<void> {
	await sql`delete from bookings where appointment_id = any (${[...ids]}::uuid[])`;
}

export async function cancelAll(
	ids: readonly string[],
	byWhom: 'house' | 'parent',
	reason: string | null,
	at: Instant,
	by: string
): Promise<void> {
	await sql`insert into cancellations (appointment_id, by_whom, reason, made_at, made_by)
		select id, ${byWhom}, ${reason}, ${at}, ${by} from unnest(${[...ids]}::uuid[]) as t(id)`;
}

export type RoadDate = {
	readonly id: string;
	readonly number: number;
	readonly startsAt: Instant;
	readonly endsAt: Instant;
	readonly isCancelled: boolean;
};

/** The dates of an appointment's series that the reader may see, soonest first; none when it is in no series. */
export const roadOf = (appointmentId: string): Promise<RoadDate[]> =>
	sql<
		RoadDate[]
	>`select a.id, a.series_number as number, a.starts_at, a.ends_at, c.appointment_id is not null as is_cancelled
		from appointments a left join cancellations c on c.appointment_id = a.id
		where a.series_id = (select series_id from appointments where id = ${appointmentId}) order by a.starts_at, a.series_number`;

/** A family's series that have a date to come, with how far they are. */
export const ofFamily = (familyId: string, now: Instant) =>
	sql<
		{
			id: string;
			kind: Kind;
			nextId: string;
			nextNumber: number;
			nextStartsAt: Instant;
			nextEndsAt: Instant;
			left: number;
			endsAt: Instant;
			total: number;
		}[]
	>`select s.id, s.kind, n.id as next_id, n.series_number as next_number, n.starts_at as next_starts_at, n.ends_at as next_ends_at,
			l.left, l.ends_at, app.series_total(s.id) as total
		from series s cross join lateral (select a.id, a.series_number, a.starts_at, a.ends_at from appointments a where a.series_id = s.id and a.ends_at > ${now}
				and not exists (select 1 from cancellations c where c.appointment_id = a.id) order by a.starts_at limit 1) n
			cross join lateral (select count(*)::int as left, max(a.starts_at) as ends_at from appointments a where a.series_id = s.id and a.ends_at > ${now}
				and not exists (select 1 from cancellations c where c.appointment_id = a.id)) l
		where s.family_id = ${familyId} order by n.starts_at`;
