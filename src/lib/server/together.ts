import { sql } from './db.ts';

/** Rows that a query will bring: the query itself, before anybody waits for it. */
type Asked<Row> = PromiseLike<readonly Row[]>;
type Brought<Questions> = { [Name in keyof Questions]: Questions[Name] extends Asked<infer Row> ? Row[] : never };

/**
 * Asks several questions in one statement: one way to the database and back, and one answer to wait for. Each question
 * is a query that nobody has awaited. Rows come as they would alone: instants (`…_at`) and dates (`…_on`) by the names
 * of their columns, which is how the tables are named.
 */
export async function together<Questions extends Record<string, Asked<object>>>(
	questions: Questions
): Promise<Brought<Questions>> {
	const names = Object.keys(questions);
	const parts = names.map(
		(name, n) => sql`(select coalesce(json_agg(q), '[]') from (${questions[name]}) q) as ${sql(`q${n}`)}`
	);
	const [row] = await sql`select ${parts.reduce((before, part) => sql`${before}, ${part}`)}`;
	return Object.fromEntries(
		names.map((name, n) => [name, (row![`q${n}`] as Record<string, unknown>[]).map(revived)])
	) as Brought<Questions>;
}

function revived(row: Record<string, unknown>): Record<string, unknown> {
	const made: Record<string, unknown> = {};
	for (const name in row) {
		const value = row[name];
		made[name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())] =
			typeof value !== 'string'
				? value
				: name.endsWith('_at')
					? Temporal.Instant.from(value)
					: name.endsWith('_on')
						? Temporal.PlainDate.from(value)
						: value;
	}
	return made;
}
