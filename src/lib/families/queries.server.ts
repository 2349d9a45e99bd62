import { sql } from '../server/db.ts';
import type { Choices, Family, FamilyLine, Look, Member } from './family.ts';

type Instant = Temporal.Instant;

/** The families that the reader works with: their own, or their unit's. An administrator's are none (rule 6). */
const worked = () => sql`f.closed_at is null and (f.unit_id = any ((select app.led_units())::uuid[])
	or f.id = any ((select app.followed_families())::uuid[]))`;

/** Who belongs to `fp` today. */
const inForce = () => sql`fp.starts_on <= app.today() and (fp.ends_on is null or fp.ends_on > app.today())`;

const namesOf = (part: string) => sql`coalesce((select json_agg(w.name order by w.name) from family_people fp
	join people w on w.id = fp.person_id where fp.family_id = page.id and fp.part = ${part} and ${inForce()}), '[]')`;

/** A coming appointment `a` that some parent has not answered in its version in force. */
const unanswered =
	() => sql`exists (select 1 from appointment_people ap where ap.appointment_id = a.id and ap.part = 'parent'
	and not exists (select 1 from answers n where n.appointment_id = a.id and n.version = a.version and n.person_id = ap.person_id))`;

const isStanding = () => sql`not exists (select 1 from cancellations c where c.appointment_id = a.id)`;

/** Families by name, with what one needs at a glance; the details are read for the shown page only. */
export const page = (search: string | null, now: Instant, limit: number, offset: number): Promise<FamilyLine[]> => {
	const like = search && `%${search.replace(/[\\%_]/g, '\\$&')}%`;
	return sql<FamilyLine[]>`
		with page as materialized (
			select f.id, f.name from families f where ${worked()}
				${
					like
						? sql`and (f.name ilike ${like} or f.case_number = ${search} or f.id in (
							select fp.family_id from people w join family_people fp on fp.person_id = w.id
							where w.name ilike ${like} and w.kind in ('parent', 'child') and ${inForce()}))`
						: sql``
				}
			order by f.name, f.id limit ${limit} offset ${offset})
		select page.id, page.name, ${namesOf('child')} as children, ${namesOf('parent')} as parents, ${namesOf('mentor')} as mentors,
			next.id as next_id, next.kind as next_kind, next.starts_at as next_starts_at, next.ends_at as next_ends_at,
			(select count(*)::int from appointments a where a.family_id = page.id and a.starts_at > ${now}
				and a.starts_at < ${now.add({ hours: 24 * 14 })} and ${isStanding()} and ${unanswered()}) as unanswered
		from page left join lateral (select a.id, a.kind, a.starts_at, a.ends_at from appointments a
			where a.family_id = page.id and a.starts_at > ${now} and ${isStanding()} order by a.starts_at limit 1) next on true
		order by page.name, page.id`;
};

export async function maybeFind(id: string): Promise<Omit<Family, 'members' | 'looks'> | null> {
	const [row] = await sql<
		Family[]
	>`select f.id, f.unit_id, f.name, f.case_number from families f where f.id = ${id} and ${worked()}`;
	return row ?? null;
}

/** Everybody of a family now. The home of a colleague is nobody's business. */
export const members = (familyId: string): Promise<Member[]> =>
	sql<Member[]>`select w.id, w.name, fp.part, w.title, w.born_on, w.school, w.class, w.reads, c.phone,
			case when fp.part in ('parent', 'child') then c.address end as address, c.protected_at is not null as is_protected
		from family_people fp join people w on w.id = fp.person_id left join contacts c on c.person_id = w.id
		where fp.family_id = ${familyId} and ${inForce()}
		order by array_position(array['parent', 'child', 'mentor', 'samvaer_worker'], fp.part),
			case when fp.part = 'samvaer_worker' then fp.starts_on end desc nulls last, w.name`;

export const looks = (familyId: string, limit: number): Promise<Look[]> =>
	sql<Look[]>`select l.at, w.name, w.title from looks l join people w on w.id = l.person_id
		where l.family_id = ${familyId} order by l.at desc limit ${limit}`;

/** The names of those families that the reader works with. */
export const names = (ids: string[]): Promise<{ id: string; name: string }[]> =>
	sql<
		{ id: string; name: string }[]
	>`select f.id, f.name from families f where f.id = any (${ids}::uuid[]) and ${worked()}`;

/** Staff of a unit who work with families. */
export const staff = (unitIds: string[]): Promise<Choices['staff'][number][]> =>
	sql<Choices['staff'][number][]>`select w.id, w.name, w.title from people w where w.kind = 'staff' and exists (
			select 1 from staff_roles r where r.person_id = w.id and r.unit_id = any (${unitIds}::uuid[])
				and r.role in ('mentor', 'coordinator', 'leader')
				and r.starts_on <= app.today() and (r.ends_on is null or r.ends_on > app.today()))
		order by w.name, w.id limit 500`;

/** Places of the unit that can be used for a family: nobody else's home. */
export const places = (unitId: string, familyId: string): Promise<Choices['places'][number][]> =>
	sql<Choices['places'][number][]>`select id, name, kind, address from places
		where unit_id = ${unitId} and (family_id is null or family_id = ${familyId}) and closed_at is null
		order by array_position(array['room', 'family_home', 'child_home', 'elsewhere'], kind), name limit 300`;

export const rooms = (unitIds: string[]): Promise<{ id: string; name: string }[]> =>
	sql<{ id: string; name: string }[]>`select id, name from places
		where unit_id = any (${unitIds}::uuid[]) and kind = 'room' and closed_at is null order by name limit 300`;

/** The details of the family's newest appointment of a kind. */
export async function lastDetails(familyId: string, kind: string): Promise<Choices['lastDetails']> {
	const [row] = await sql`select a.details from appointments a where a.family_id = ${familyId} and a.kind = ${kind}
		order by a.starts_at desc limit 1`;
	return (row?.details as Choices['lastDetails']) ?? null;
}
