import { sql } from '../server/db.ts';
import type { Bought, Work } from './rules.ts';

type Instant = Temporal.Instant;

export type Rules = { readonly unitId: string; readonly kinds: readonly string[]; readonly lateHours: number };
export type FamilyLine = { readonly id: string; readonly name: string; readonly unitId: string };
export type Line = Bought & { readonly madeAt: Instant; readonly madeBy: string | null };

/** What is bought in these units, newest first: the usual, and of the families that the reader works with. */
export const bought = (unitIds: readonly string[]): Promise<Bought[]> =>
	sql<Bought[]>`select unit_id, family_id, minutes, months, starts_on, renews from bought_hours
		where unit_id = any (${unitIds}::uuid[]) order by made_at desc, id`;

/** The rules in force of these units. */
export const rules = (unitIds: readonly string[]): Promise<Rules[]> =>
	sql<Rules[]>`select distinct on (unit_id) unit_id, kinds, late_hours from hour_rules
		where unit_id = any (${unitIds}::uuid[]) order by unit_id, made_at desc`;

/** Appointments that begin in a period, of these kinds if given; of one family if given. */
export const work = (
	from: Instant,
	to: Instant,
	of: { kinds?: readonly string[]; familyId?: string } = {}
): Promise<Work[]> =>
	sql<Work[]>`select * from app.worked(${from}, ${to}, ${of.familyId ?? null}) w where true
		${of.kinds ? sql`and w.kind = any (${of.kinds}::text[])` : sql``}
		order by w.starts_at`;

/** The families that the reader works with; one of them if given. */
export const families = (id: string | null = null): Promise<FamilyLine[]> =>
	sql<FamilyLine[]>`select f.id, f.name, f.unit_id from families f where f.closed_at is null
		and (f.unit_id = any ((select app.led_units())::uuid[]) or f.id = any ((select app.followed_families())::uuid[]))
		${id ? sql`and f.id = ${id}` : sql``} order by f.name, f.id limit 3000`;

export const units = (ids: readonly string[]): Promise<{ id: string; name: string }[]> =>
	sql<{ id: string; name: string }[]>`select id, name from units where id = any (${ids}::uuid[]) order by name`;

/** The history of what is bought: a unit's usual, or a family's; newest first. */
export const history = (unitId: string, familyId: string | null): Promise<Line[]> =>
	sql<Line[]>`select b.unit_id, b.family_id, b.minutes, b.months, b.starts_on, b.renews, b.made_at, w.name as made_by
		from bought_hours b left join people w on w.id = b.made_by
		where b.unit_id = ${unitId} and b.family_id is not distinct from ${familyId} order by b.made_at desc, b.id limit 50`;

export async function insertBought(row: Bought & { madeAt: Instant; madeBy: string }): Promise<void> {
	await sql`insert into bought_hours ${sql(row)}`;
}

export async function insertRules({ kinds, ...row }: Rules & { madeAt: Instant; madeBy: string }): Promise<void> {
	await sql`insert into hour_rules (unit_id, kinds, late_hours, made_at, made_by)
		values (${row.unitId}, ${[...kinds]}, ${row.lateHours}, ${row.madeAt}, ${row.madeBy})`;
}
