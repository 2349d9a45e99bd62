import { sql } from '../server/db.ts';
import type { Case, Facts } from './case.ts';

type Instant = Temporal.Instant;
type Day = Temporal.PlainDate;

const pauses =
	() => sql`coalesce((select json_agg(json_build_object('id', z.id, 'startsOn', z.starts_on, 'untilOn', z.until_on)
	order by z.starts_on) from samvaer_pauses z where z.case_id = c.id and z.lifted_at is null), '[]') as pauses`;

/** What planning asks of the cases that a samvær of these people may belong to. Nobody named is anybody's. */
export type Match = Pick<Case, 'id' | 'supervision' | 'decisionFrom' | 'decisionTo' | 'endedOn' | 'pauses'>;

export const matching = (familyId: string, childIds: readonly string[], parentIds: readonly string[]) =>
	sql<Match[]>`select c.id, c.supervision, c.decision_from, c.decision_to, c.ended_on, ${pauses()} from samvaer_cases c
		where c.family_id = ${familyId} and (c.child_id = any (${[...childIds]}::uuid[]) or ${!childIds.length})
			and exists (select 1 from samvaer_parents p where p.case_id = c.id and p.person_id = any (${[...parentIds]}::uuid[]))
		order by c.opened_at desc`;

const columns =
	() => sql`c.id, c.unit_id, c.family_id, f.name as family_name, c.child_id, child.name as child_name, c.supervision,
	c.decision_from, c.decision_to, c.place_id, place.name as place_name, place.kind as place_kind, c.minutes, c.every_weeks, c.ended_on,
	coalesce((select json_agg(json_build_object('id', w.id, 'name', w.name, 'knowsPlace', exists (select 1 from place_knowers k
		where k.place_id = c.place_id and k.person_id = w.id)) order by w.name)
		from samvaer_parents p join people w on w.id = p.person_id where p.case_id = c.id), '[]') as parents,
	coalesce((select json_agg(json_build_object('id', w.id, 'name', w.name, 'startsOn', h.starts_on, 'endsOn', h.ends_on)
		order by h.starts_on desc) from samvaer_workers h join people w on w.id = h.person_id where h.case_id = c.id), '[]') as workers,
	${pauses()}`;

/** Those that the reader follows or leads, whatever else they may see. */
const followed = () => sql`(c.unit_id = any ((select app.led_units())::uuid[])
	or c.family_id = any ((select app.followed_families())::uuid[]))`;

const joins = () => sql`join families f on f.id = c.family_id join people child on child.id = c.child_id
	left join places place on place.id = c.place_id`;

export const all = (of: { familyId?: string; open?: boolean }, limit: number) =>
	sql<Case[]>`select ${columns()} from samvaer_cases c ${joins()} where ${followed()}
		${of.familyId ? sql`and c.family_id = ${of.familyId}` : sql``}
		${of.open ? sql`and (c.ended_on is null or c.ended_on > app.today())` : sql``}
		order by c.ended_on is not null and c.ended_on <= app.today(), f.name, child.name, c.opened_at, c.id limit ${limit}`;

export async function maybeFind(id: string): Promise<Case | null> {
	const [row] = await sql<
		Case[]
	>`select ${columns()} from samvaer_cases c ${joins()} where c.id = ${id} and ${followed()}`;
	return row ?? null;
}

/** Holds a case still while it is changed. */
export async function lock(id: string): Promise<void> {
	await sql`select 1 from samvaer_cases where id = ${id} for update`;
}

/** Holds everything about one family's cases: two who open the same one at once can't both be first. */
export async function lockFamily(familyId: string): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${familyId}, 7203311))`;
}

/** Whether an open case of the child has one of these parents. */
export async function isTaken(childId: string, parentIds: readonly string[], but: string | null): Promise<boolean> {
	const [row] = await sql`select 1 from samvaer_cases c join samvaer_parents p on p.case_id = c.id
		where c.child_id = ${childId} and p.person_id = any (${[...parentIds]}::uuid[])
			and (c.ended_on is null or c.ended_on > app.today()) and c.id is distinct from ${but} limit 1`;
	return Boolean(row);
}

/** How many of these people have that part in the family now. */
export async function having(familyId: string, part: 'parent' | 'child', ids: readonly string[]): Promise<number> {
	const [row] = await sql`select count(distinct person_id)::int as many from family_people
		where family_id = ${familyId} and part = ${part} and person_id = any (${[...ids]}::uuid[])
			and starts_on <= app.today() and (ends_on is null or ends_on > app.today())`;
	return row!.many as number;
}

type Row = Omit<Facts, 'parentIds'>;

export async function insert(
	row: Row & { id: string; unitId: string; familyId: string; childId: string; openedAt: Instant; openedBy: string }
): Promise<void> {
	await sql`insert into samvaer_cases ${sql(row)}`;
}

export async function update(id: string, row: Row): Promise<void> {
	await sql`update samvaer_cases set ${sql(row)} where id = ${id}`;
}

export async function end(id: string, on: Day, by: string): Promise<void> {
	await sql`update samvaer_cases set ended_on = ${on}, ended_by = ${by} where id = ${id}`;
	await sql`update samvaer_workers set ends_on = greatest(starts_on, ${on}::date)
		where case_id = ${id} and (ends_on is null or ends_on > ${on})`;
}

export async function setParents(id: string, parentIds: readonly string[]): Promise<void> {
	await sql`delete from samvaer_parents where case_id = ${id}`;
	await sql`insert into samvaer_parents ${sql(parentIds.map((personId) => ({ caseId: id, personId })))}`;
}

/** A new worker from a day on, in place of whoever was. */
export async function insertWorker(row: {
	caseId: string;
	personId: string;
	startsOn: Day;
	madeAt: Instant;
	madeBy: string;
}): Promise<void> {
	await sql`update samvaer_workers set ends_on = ${row.startsOn} where case_id = ${row.caseId} and ends_on is null`;
	await sql`insert into samvaer_workers ${sql(row)}`;
}

/**
 * Keeps the family's own list in step with its cases: whoever is a worker there, and nobody else, has that part here, which
 * is what access rests on (rule 6). A worker to be may look from the day of the introduction on.
 */
export async function keepInStep(familyId: string, early: { personId: string; from: Day } | null = null) {
	await sql`with truth as (
			select w.person_id, least(min(w.starts_on), min(case when w.person_id = ${early?.personId ?? null}::uuid then ${early?.from ?? null}::date end)) as starts_on,
				case when bool_or(w.ends_on is null) then null else max(w.ends_on) end as ends_on
			from samvaer_workers w join samvaer_cases c on c.id = w.case_id
			where c.family_id = ${familyId} and (w.ends_on is null or w.ends_on > app.today()) group by w.person_id),
		gone as (update family_people set ends_on = greatest(starts_on, app.today()) where family_id = ${familyId} and part = 'samvaer_worker'
			and (ends_on is null or ends_on > app.today()) and person_id not in (select person_id from truth))
		insert into family_people (family_id, person_id, part, starts_on, ends_on)
		select ${familyId}, person_id, 'samvaer_worker', starts_on, ends_on from truth
		on conflict (family_id, person_id, part) do update set ends_on = excluded.ends_on,
			starts_on = case when family_people.ends_on <= app.today() then excluded.starts_on else least(family_people.starts_on, excluded.starts_on) end`;
}

export async function insertPause(row: {
	caseId: string;
	startsOn: Day;
	untilOn: Day;
	madeAt: Instant;
	madeBy: string;
}) {
	await sql`insert into samvaer_pauses ${sql(row)}`;
}

export async function liftPause(id: string, caseId: string, at: Instant, by: string): Promise<boolean> {
	const rows = await sql`update samvaer_pauses set lifted_at = ${at}, lifted_by = ${by}
		where id = ${id} and case_id = ${caseId} and lifted_at is null returning id`;
	return rows.length > 0;
}

/** Which of the case's parents may know a place, in place of which could. */
export async function setKnowers(placeId: string, among: readonly string[], knowers: readonly string[]): Promise<void> {
	await sql`delete from place_knowers where place_id = ${placeId} and person_id = any (${[...among]}::uuid[])
		and person_id <> all (${[...knowers]}::uuid[])`;
	await sql`insert into place_knowers (place_id, person_id) select ${placeId}, unnest(${[...knowers]}::uuid[]) on conflict do nothing`;
}

export type Visit = {
	readonly id: string;
	readonly version: number;
	readonly startsAt: Instant;
	readonly endsAt: Instant;
	readonly staffIds: readonly string[];
};

/** The case's visits to come, of a period, that are not cancelled; soonest first. */
export const visits = ({ id }: Pick<Case, 'id'>, from: Instant, to: Instant | null) =>
	sql<Visit[]>`select a.id, a.version, a.starts_at, a.ends_at,
			array(select s.person_id from appointment_people s where s.appointment_id = a.id and s.part = 'staff' order by 1) as staff_ids
		from samvaer_cases c join appointments a on a.family_id = c.family_id and a.kind = 'samvaer'
		where c.id = ${id} and a.starts_at > ${from} ${to ? sql`and a.starts_at < ${to}` : sql``}
			and not exists (select 1 from cancellations x where x.appointment_id = a.id)
			and exists (select 1 from appointment_people k where k.appointment_id = a.id and k.person_id = c.child_id)
			and exists (select 1 from appointment_people k join samvaer_parents p on p.person_id = k.person_id and p.case_id = c.id
				where k.appointment_id = a.id and k.part = 'parent')
		order by a.starts_at, a.id`;

export type Own = {
	readonly id: string;
	readonly childName: string;
	readonly supervision: Case['supervision'];
	readonly decisionFrom: Day | null;
	readonly decisionTo: Day | null;
	readonly minutes: number;
	readonly everyWeeks: number;
	readonly workerName: string | null;
	readonly nextWorkerName: string | null;
	readonly nextWorkerFrom: Day | null;
	readonly pausedFrom: Day | null;
	readonly pausedUntil: Day | null;
};

/** The neutral facts of the reader's own samvær (rule 5). */
export const own = () => sql<Own[]>`select * from app.own_samvaer()`;
