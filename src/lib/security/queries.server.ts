import { sql } from '../server/db.ts';
import type { Filter, SecurityEvent, Seen } from './event.ts';

type Instant = Temporal.Instant;

const headed = () => sql`(select app.headed_units())::uuid[]`;

/** Of the units that the reader heads or runs, newest first; which family it was only for those who head it. */
const events = (where: unknown, limit: number) => sql<SecurityEvent[]>`
	select e.id::float8 as id, e.at, e.kind, w.name, s.name as subject_name, e.data,
		array(select fp.family_id from family_people fp where fp.person_id in (e.person_id, e.subject_id) and fp.part = 'parent') as family_ids,
		case when e.unit_id = any (${headed()}) then f.name end as family_name
	from security_events e left join people w on w.id = e.person_id left join people s on s.id = e.subject_id
		left join families f on f.id = e.family_id
	where ${where} order by e.id desc limit ${limit}`;

const of = (personId: string | null) =>
	personId ? sql`and (e.person_id = ${personId} or e.subject_id = ${personId})` : sql``;

export const oddities = (since: Instant, personId: string | null): Promise<SecurityEvent[]> =>
	events(sql`e.kind like 'odd\\_%' and e.at > ${since} ${of(personId)}`, 50);

export const others = (personId: string | null, limit: number): Promise<SecurityEvent[]> =>
	events(sql`e.kind not like 'odd\\_%' ${of(personId)}`, limit);

export async function countOddities(since: Instant): Promise<number> {
	const [row] =
		await sql`select count(*)::int as many from security_events e where e.kind like 'odd\\_%' and e.at > ${since}`;
	return row!.many as number;
}

/** Who has seen what in the units that the reader heads, by day, newest first. @param lists also what was a line among others */
export const seen = ({ personId, family }: Filter, lists: boolean, limit: number): Promise<Seen[]> => {
	const like = family && `%${family.replace(/[\\%_]/g, '\\$&')}%`;
	// The newest of them only: what is older is found by narrowing the list.
	return sql<Seen[]>`
		with newest as materialized (
			select l.* from looks l join families f on f.id = l.family_id
			where f.unit_id = any (${headed()}) ${personId ? sql`and l.person_id = ${personId}` : sql``}
				${lists ? sql`` : sql`and not l.listed`}
				${like ? sql`and (f.name ilike ${like} or f.case_number = ${family})` : sql``}
			order by l.id desc limit 2000)
		select (l.at at time zone 'Europe/Copenhagen')::date as day, l.person_id, w.name, l.family_id, f.name as family_name,
			array_agg(distinct l.what) as whats, l.ground, min(l.at) as first_at, max(l.at) as last_at,
			count(distinct date_bin('10 minutes', l.at, 'epoch'))::int as many
		from newest l join people w on w.id = l.person_id join families f on f.id = l.family_id
		group by 1, l.person_id, w.name, l.family_id, f.name, l.ground order by last_at desc limit ${limit}`;
};

/** Whom the list can be narrowed to: staff of the units that the reader heads or runs. */
export const staff = (): Promise<{ id: string; name: string }[]> =>
	sql<
		{ id: string; name: string }[]
	>`select distinct w.id, w.name from people w join staff_roles r on r.person_id = w.id
		where r.unit_id = any ((select app.headed_units() || app.run_units())::uuid[]) order by w.name limit 500`;

export async function noteFile(at: Instant): Promise<void> {
	await sql`select app.note_file(${at})`;
}

export async function noteDenied(at: Instant, page: string): Promise<void> {
	await sql`select app.note_denied(${at}, ${page})`;
}
