import { sql } from '../server/db.ts';
import type { Reply } from './reply.ts';

/** What the person may keep: their own, and those of the units that they lead. */
const kept = (personId: string) =>
	sql`(q.owner_id = ${personId} or (q.owner_id is null and q.unit_id = any ((select app.led_units())::uuid[])))`;

/** The person's own, then the units': of all their units, or of one. In the order of the alphabet. */
export const all = (personId: string, unitId: string | null): Promise<Reply[]> =>
	sql<
		Reply[]
	>`select q.id, q.body, q.owner_id is null as is_units, coalesce(${kept(personId)}, false) as is_mine from quick_replies q
		where q.removed_at is null and (q.owner_id = ${personId}
			or (q.owner_id is null and q.unit_id = any ((select app.staffed_units())::uuid[])
				and (${unitId}::uuid is null or q.unit_id = ${unitId}::uuid)))
		order by is_units, q.body, q.id limit 200`;

export async function insert(row: Record<string, unknown>): Promise<void> {
	await sql`insert into quick_replies ${sql(row)}`;
}

type Changed = { readonly unitId: string };

/** @returns whose it was; null when it is not the person's to change */
export async function change(id: string, personId: string, body: string): Promise<Changed | null> {
	const [row] = await sql<Changed[]>`update quick_replies q set body = ${body}
		where q.id = ${id} and q.removed_at is null and ${kept(personId)} returning q.unit_id`;
	return row ?? null;
}

/** @returns whose it was; null when it is not the person's to remove */
export async function remove(id: string, personId: string, at: Temporal.Instant): Promise<Changed | null> {
	const [row] = await sql<Changed[]>`update quick_replies q set removed_at = ${at}, removed_by = ${personId}
		where q.id = ${id} and q.removed_at is null and ${kept(personId)} returning q.unit_id`;
	return row ?? null;
}
