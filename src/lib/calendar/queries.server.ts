import type { Kind } from '../appointments/kinds/index.ts';
import type { Details } from '../appointments/kinds/kind.ts';
import { sql } from '../server/db.ts';
import type { Filter, Named, State } from './calendar.ts';

type Instant = Temporal.Instant;

export type Listed = {
	readonly id: string;
	/** Null where the reader only takes part. */
	readonly familyId: string | null;
	readonly kind: Kind;
	readonly supervision: Details['supervision'] | null;
	readonly startsAt: Instant;
	readonly endsAt: Instant;
	readonly familyName: string | null;
	/** Null when there is none, or when the reader may not know it. */
	readonly placeName: string | null;
	readonly staff: string | null;
	readonly state: State;
};

/** What the reader sees of a period, narrowed; as `c`. */
const found = (from: Instant, to: Instant, { unitId, kind, staffId, placeId, family }: Filter) => {
	const like = family && `%${family.replace(/[\\%_]/g, '\\$&')}%`;
	return sql`app.calendar(${from}, ${to}) c where true
		${unitId ? sql`and c.unit_id = ${unitId}` : sql``} ${kind ? sql`and c.kind = ${kind}` : sql``}
		${staffId ? sql`and ${staffId}::uuid = any (c.staff_ids)` : sql``} ${placeId ? sql`and c.place_id = ${placeId}` : sql``}
		${like ? sql`and c.family_name ilike ${like}` : sql``}`;
};

const wall = (column: 'starts_at' | 'ends_at') =>
	sql`to_char(${sql(column)} at time zone 'Europe/Copenhagen', 'YYYY-MM-DD"T"HH24:MI')`;

/** A Grid as JSON, made by the database: nothing reads it on the way to the browser. And whose it is. */
export async function grid(from: Instant, to: Instant, filter: Filter, withBusy: boolean) {
	const [row] = await sql`with c as materialized (select c.* from ${found(from, to, filter)})
		select (select coalesce(json_agg(json_build_array(c.id, c.kind, c.supervision, c.version,
			${wall('starts_at')}, ${wall('ends_at')}, c.place_id, c.staff_ids, c.state, c.plans::int, c.family_name)), '[]')::text
			from c) as rows, (select coalesce(json_agg(distinct c.family_id), '[]') from c) as family_ids,
		${
			withBusy
				? sql`(select coalesce(json_agg(json_build_array(b.resource_id, ${wall('starts_at')}, ${wall('ends_at')})), '[]')::text
					from app.busy(${from}, ${to}) b)`
				: sql`'[]'`
		} as busy`;
	return { grid: `{"rows":${row!.rows},"busy":${row!.busy}}`, familyIds: row!.familyIds as string[] };
}

/** The same as a list, soonest first. */
export const listed = (from: Instant, to: Instant, filter: Filter): Promise<Listed[]> =>
	sql<Listed[]>`select c.id, c.family_id, c.kind, c.supervision, c.starts_at, c.ends_at, c.family_name, c.state,
			(select p.name from places p where p.id = c.place_id) as place_name,
			(select string_agg(w.name, ', ' order by w.name) from people w where w.id = any (c.staff_ids)) as staff
		from ${found(from, to, filter)} order by c.starts_at, c.id limit 1000`;

/** The units in which the actor works now. */
export const units = (): Promise<Named[]> =>
	sql<Named[]>`select id, name from units where id = any ((select app.staffed_units())::uuid[]) order by name`;

/** Staff of these units who work with families, and their rooms. */
export async function resources(unitIds: readonly string[]): Promise<{ staff: Named[]; rooms: Named[] }> {
	const rows = await sql<(Named & { kind: string })[]>`
		select w.id, w.name, 'staff' as kind from people w where w.kind = 'staff' and w.id in (
			select r.person_id from staff_roles r where r.unit_id = any (${unitIds}::uuid[])
				and r.role in ('mentor', 'coordinator', 'leader')
				and r.starts_on <= app.today() and (r.ends_on is null or r.ends_on > app.today()))
		union all
		select id, name, 'room' from places where unit_id = any (${unitIds}::uuid[]) and kind = 'room' and closed_at is null
		order by name, id`;
	const of = (kind: string) => rows.filter((row) => row.kind === kind).map(({ id, name }) => ({ id, name }));
	return { staff: of('staff'), rooms: of('room') };
}
