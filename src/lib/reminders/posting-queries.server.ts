import { sql } from '../server/db.ts';
import type { Aim } from './aim.ts';
import type { Ways } from './posting.ts';

/** Holds a form's key until the transaction ends: sent twice at once, the second waits for the first. */
export async function holdKey(me: string, key: string): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${me + key}, 19))`;
}

/** What a form with this key has posted already; null when nothing. */
export async function byKey(me: string, key: string): Promise<string | null> {
	const [row] = await sql`select id from reminders where posted_by = ${me} and form_key = ${key} order by id limit 1`;
	return (row?.id as string) ?? null;
}

/** The families that an aim means now, of those that the reader follows. */
export async function aimed(unitId: string, aim: Aim): Promise<string[]> {
	const rows = await sql`select app.aimed(${unitId}, ${sql.json(aim)}) as id`;
	return rows.map((row) => row.id as string);
}

/** Which language these parents read, and how they can be told: of those whom the reader looks after. */
export const waysOf = (parentIds: readonly string[], at: Temporal.Instant): Promise<(Ways & { personId: string })[]> =>
	sql<(Ways & { personId: string })[]>`select * from app.ways_of(${parentIds}::uuid[], ${at})`;

const current = () => sql`p.starts_on <= app.today() and (p.ends_on is null or p.ends_on > app.today())`;

export type Class = {
	readonly unitId: string;
	readonly school: string | null;
	readonly class: string;
	readonly families: number;
};

/** Classes of the children of these families, by school and name. */
export const classes = (familyIds: readonly string[]): Promise<Class[]> =>
	sql<Class[]>`select f.unit_id, c.school, c.class, count(distinct f.id)::int as families
		from families f join family_people p on p.family_id = f.id join people c on c.id = p.person_id
		where f.id = any (${familyIds}::uuid[]) and p.part = 'child' and c.class is not null and ${current()}
		group by 1, 2, 3 order by c.school nulls first, c.class`;

export const units = (ids: readonly string[]): Promise<{ id: string; name: string }[]> =>
	sql<{ id: string; name: string }[]>`select id, name from units where id = any (${ids}::uuid[]) order by name`;
