import { sql } from '../server/db.ts';

/** Counts one use for each key, all in one statement. @returns the longest wait in seconds, 0 when there is none */
export async function spend(
	uses: readonly { key: string; most: number; within: number }[],
	at: Temporal.Instant
): Promise<number> {
	const [row] = await sql`
		select max(app.spend(u.key, u.most, u.within, ${at})) as wait from unnest(
			${uses.map(({ key }) => key)}::text[], ${uses.map(({ most }) => most)}::integer[], ${uses.map(({ within }) => within)}::integer[]
		) as u (key, most, within)`;
	return row!.wait as number;
}
