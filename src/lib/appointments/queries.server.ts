import { sql } from '../server/db.ts';
import type { Appointment, Version } from './appointment.ts';
import type { Kind } from './kinds/index.ts';
import type { Details } from './kinds/kind.ts';

type Instant = Temporal.Instant;
type Part = 'parent' | 'child' | 'staff';

/** The columns of an Appointment, from `appointments a`. Row-level security leaves out what the reader may not know. */
const columns = () => sql`
	a.id, a.unit_id, a.family_id, a.kind, a.version, a.starts_at, a.ends_at, a.bring, a.details,
	case when p.id is not null then json_build_object('id', p.id, 'name', p.name, 'address', p.address, 'directions', p.directions, 'kind', p.kind) end as place,
	a.place_id is not null and p.id is null as place_hidden,
	case when a.place_id is null then coalesce((select json_agg(json_build_object('id', q.id, 'name', q.name, 'address', q.address) order by q.name)
		from appointment_place_options o join places q on q.id = o.place_id
		where o.appointment_id = a.id and o.version = a.version and q.closed_at is null), '[]') else '[]' end as place_options,
	case when c.appointment_id is not null then json_build_object('byWhom', c.by_whom, 'reason', c.reason, 'madeAt', c.made_at,
		'madeBy', (select w.name from people w where w.id = c.made_by)) end as cancelled,
	coalesce((select json_agg(json_build_object('id', w.id, 'name', w.name, 'part', ap.part, 'title', w.title, 'photo', w.photo) order by ap.part desc, w.name)
		from appointment_people ap join people w on w.id = ap.person_id where ap.appointment_id = a.id), '[]') as people,
	coalesce((select json_agg(json_build_object('personId', n.person_id, 'answer', n.answer, 'reason', n.reason, 'givenAt', n.given_at))
		from (select distinct on (person_id) * from answers n where n.appointment_id = a.id and n.version = a.version
			order by person_id, given_at desc) n), '[]') as answers`;

const joins = () => sql`left join cancellations c on c.appointment_id = a.id left join places p on p.id = a.place_id`;

/** One appointment, if the reader may see it. @param id or a query for it */
export const byId = (id: unknown) =>
	sql<Appointment[]>`select ${columns()} from appointments a ${joins()}
		where a.id = ${id} and (app.takes_part(a.id) or app.works_with(a.id))`;

/** The same, or null. */
export const maybeFind = async (id: string): Promise<Appointment | null> => (await byId(id))[0] ?? null;

/** Those a person takes part in, that overlap a period; soonest first. */
export const ofPerson = (personId: string, from: Instant, to: Instant, limit: number): Promise<Appointment[]> =>
	sql<
		Appointment[]
	>`select ${columns()} from appointment_people mine join appointments a on a.id = mine.appointment_id ${joins()}
		where mine.person_id = ${personId} and mine.ends_at > ${from} and a.starts_at < ${to} order by a.starts_at, a.id limit ${limit}`;

/** Those a person took part in that ended before an instant; newest first. */
export const pastOfPerson = (personId: string, before: Instant, limit: number): Promise<Appointment[]> =>
	sql<
		Appointment[]
	>`select ${columns()} from appointment_people mine join appointments a on a.id = mine.appointment_id ${joins()}
		where mine.person_id = ${personId} and mine.ends_at <= ${before} order by a.starts_at desc, a.id limit ${limit}`;

/** A family's, in a period; soonest first. */
export const ofFamily = (familyId: string, from: Instant, to: Instant): Promise<Appointment[]> =>
	sql<Appointment[]>`select ${columns()} from appointments a ${joins()}
		where a.family_id = ${familyId} and a.ends_at > ${from} and a.starts_at < ${to} order by a.starts_at, a.id limit 500`;

/** All that the reader may see in a period, soonest first; of one staff member or room if given. */
export const between = (
	from: Instant,
	to: Instant,
	of: { staffId?: string; placeId?: string; kind?: Kind } = {}
): Promise<Appointment[]> =>
	sql<Appointment[]>`select ${columns()} from appointments a ${joins()}
		where a.ends_at > ${from} and a.starts_at < ${to}
			${of.placeId ? sql`and a.place_id = ${of.placeId}` : sql``} ${of.kind ? sql`and a.kind = ${of.kind}` : sql``}
			${of.staffId ? sql`and exists (select 1 from appointment_people s where s.appointment_id = a.id and s.person_id = ${of.staffId})` : sql``}
		order by a.starts_at, a.id limit 1000`;

/** How often this parent and this staff member have met for this kind before an instant (rule 3). */
export async function timesMet(parentId: string, staffId: string, kind: Kind, before: Instant): Promise<number> {
	const [row] = await sql`select count(*)::int as times from appointment_people mine
		join appointment_people theirs on theirs.appointment_id = mine.appointment_id and theirs.person_id = ${staffId}
		join appointments a on a.id = mine.appointment_id
		where mine.person_id = ${parentId} and a.kind = ${kind} and a.ends_at <= ${before}
			and not exists (select 1 from cancellations c where c.appointment_id = a.id)`;
	return row!.times as number;
}

/** Every version, newest first, with the answers given to each. */
export const versions = (id: string): Promise<Version[]> =>
	sql<Version[]>`select v.version, v.kind, v.starts_at, v.ends_at, p.name as place_name, v.reason, v.made_at,
		coalesce((select json_agg(w.name order by w.name) from people w where w.id = any (v.staff_ids)), '[]') as staff,
		coalesce((select json_agg(json_build_object('personId', n.person_id, 'name', w.name, 'answer', n.answer, 'reason', n.reason, 'givenAt', n.given_at,
			'recordedBy', case when n.recorded_by <> n.person_id then r.name end) order by n.given_at)
			from answers n left join people w on w.id = n.person_id left join people r on r.id = n.recorded_by where n.appointment_id = v.appointment_id and n.version = v.version), '[]') as answers
		from appointment_versions v left join places p on p.id = v.place_id where v.appointment_id = ${id} order by v.version desc`;

/** Locks an appointment for a change or an answer; null when the reader may not see it. */
export async function lock(id: string, how: 'change' | 'answer') {
	if (how === 'answer') await sql`select app.hold_appointment(${id})`;
	const [row] = await sql<
		{
			id: string;
			unitId: string;
			familyId: string;
			kind: Kind;
			version: number;
			startsAt: Instant;
			endsAt: Instant;
			placeId: string | null;
			bring: string | null;
			details: Details;
			cancelled: boolean;
		}[]
	>`
		select a.id, a.unit_id, a.family_id, a.kind, a.version, a.starts_at, a.ends_at, a.place_id, a.bring, a.details,
			exists (select 1 from cancellations c where c.appointment_id = a.id) as cancelled
		from appointments a where a.id = ${id} ${how === 'change' ? sql`for update` : sql``}`;
	return row ?? null;
}

export type Row = {
	id: string;
	unitId: string;
	familyId: string;
	kind: Kind;
	version: number;
	startsAt: Instant;
	endsAt: Instant;
	placeId: string | null;
	bring: string | null;
	details: Details;
};

export async function insert(row: Row, at: Instant, by: string): Promise<void> {
	await sql`insert into appointments ${sql({ ...row, details: sql.json(row.details), createdAt: at, createdBy: by })}`;
}

export async function update({ id, unitId: _, familyId: __, ...row }: Row): Promise<void> {
	await sql`update appointments set ${sql({ ...row, details: sql.json(row.details) })} where id = ${id}`;
}

export async function insertVersion(
	row: Row,
	staffIds: string[],
	reason: string | null,
	at: Instant,
	by: string
): Promise<void> {
	const { id, version, kind, startsAt, endsAt, placeId, details } = row;
	await sql`insert into appointment_versions (appointment_id, version, kind, starts_at, ends_at, place_id, staff_ids, details, reason, made_at, made_by)
		values (${id}, ${version}, ${kind}, ${startsAt}, ${endsAt}, ${placeId}, ${staffIds}, ${sql.json(details)}, ${reason}, ${at}, ${by})`;
}

/** Who takes part, in place of whoever did. Rows go in one fixed order, so that two planners can't wait for each other. */
export async function setPeople(id: string, people: { personId: string; part: Part }[]): Promise<void> {
	await sql`delete from appointment_people where appointment_id = ${id}`;
	await sql`insert into appointment_people ${sql(people.map((person) => ({ appointmentId: id, ...person })))}`;
}

/** Takes the time of everyone and everything, in place of what was taken before. Throws 23P01 where it is taken already (rule 4). */
export async function book(id: string, resources: string[], startsAt: Instant, endsAt: Instant): Promise<void> {
	await free(id);
	const sorted = [...new Set(resources)].sort();
	// Whoever wants the same people or room waits here, and not for each other inside the constraints.
	await sql`select pg_advisory_xact_lock(hashtextextended(resource, 4)) from unnest(${sorted}::text[]) as resource`;
	await sql`insert into bookings (appointment_id, resource_id, during)
		select ${id}, resource, tstzrange(${startsAt}, ${endsAt}) from unnest(${sorted}::uuid[]) with ordinality as r(resource, n) order by n`;
}

export async function free(id: string): Promise<void> {
	await sql`delete from bookings where appointment_id = ${id}`;
}

export async function insertCancellation(
	id: string,
	byWhom: 'house' | 'parent',
	reason: string | null,
	at: Instant,
	by: string
): Promise<void> {
	await sql`insert into cancellations ${sql({ appointmentId: id, byWhom, reason, madeAt: at, madeBy: by })}`;
}

/** The people and parts of an appointment, all of them: for those who work with it. */
export const peopleOf = (id: string): Promise<{ personId: string; part: Part }[]> =>
	sql<
		{ personId: string; part: Part }[]
	>`select person_id, part from appointment_people where appointment_id = ${id} order by person_id`;

/** The one worker of a samvær on a day: its case's, where there is one, else the family's (rule 3). */
export async function fixedWorker(
	familyId: string,
	who: { childIds: readonly string[]; parentIds: readonly string[] },
	day: Temporal.PlainDate
): Promise<string | null> {
	const [row] =
		await sql`select app.usual_worker(${familyId}, ${[...who.childIds]}::uuid[], ${[...who.parentIds]}::uuid[], ${day}) as id`;
	return (row?.id as string) ?? null;
}

export async function newestAnswer(id: string, version: number, personId: string) {
	const [row] = await sql<{ answer: string; reason: string | null }[]>`select answer, reason from answers
		where appointment_id = ${id} and version = ${version} and person_id = ${personId} order by given_at desc limit 1`;
	return row ?? null;
}

export async function insertAnswer(answer: {
	appointmentId: string;
	version: number;
	personId: string;
	answer: string;
	reason: string | null;
	givenAt: Instant;
	recordedBy: string;
}): Promise<void> {
	await sql`insert into answers ${sql(answer)}`;
}

/** The unit of a family that the planner works with; null when it is not theirs. */
export async function unitOf(familyId: string): Promise<string | null> {
	const [row] = await sql`select unit_id from families where id = ${familyId} and closed_at is null
		and (unit_id = any (app.led_units()) or id = any (app.followed_families()))`;
	return (row?.unitId as string) ?? null;
}

/** Whether the reader plans for this appointment's family, and does not only take part in it. */
export async function worksWith(id: string): Promise<boolean> {
	const [row] = await sql`select app.works_with(${id}) as works`;
	return row!.works as boolean;
}

/** How many of these people are parents or children of the family now. */
export async function belonging(familyId: string, ids: string[]): Promise<number> {
	const [row] =
		await sql`select count(distinct person_id)::int as many from family_people where family_id = ${familyId} and person_id = any (${ids}::uuid[])
		and part in ('parent', 'child') and starts_on <= app.today() and (ends_on is null or ends_on > app.today())`;
	return row!.many as number;
}

/** How many of these people work in the unit now. */
export async function colleagues(unitId: string, ids: string[]): Promise<number> {
	const [row] =
		await sql`select count(distinct person_id)::int as many from staff_roles where unit_id = ${unitId} and person_id = any (${ids}::uuid[])
		and starts_on <= app.today() and (ends_on is null or ends_on > app.today())`;
	return row!.many as number;
}

/** Whether a place is of the unit, and nobody else's home. */
export async function isPlaceFor(placeId: string, unitId: string, familyId: string): Promise<boolean> {
	const [row] =
		await sql`select 1 from places where id = ${placeId} and unit_id = ${unitId} and (family_id is null or family_id = ${familyId}) and closed_at is null`;
	return Boolean(row);
}

export async function isRoom(placeId: string): Promise<boolean> {
	const [row] = await sql`select 1 from places where id = ${placeId} and kind = 'room'`;
	return Boolean(row);
}
