import { sql } from '../server/db.ts';
import type { FirstUse } from './set-up.server.ts';

/** Whether the deployment has no unit yet. */
export async function isEmpty(): Promise<boolean> {
	const [row] = await sql`select app.is_empty() as empty`;
	return row!.empty as boolean;
}

/** One-time set-up behind its code: 'done', 'wrong' (the code), or 'taken' when somebody was first. */
export async function setUp(
	codeHash: string,
	{ rooms, unit, phone, opensAt, closesAt, name, email, schoolIntra, language }: Omit<FirstUse, 'code' | 'password'>,
	passwordHash: string,
	at: Temporal.Instant
): Promise<'done' | 'wrong' | 'taken'> {
	const facts = { unit, phone, name, email, schoolIntra, language, opensAt: `${opensAt}`, closesAt: `${closesAt}` };
	const [row] =
		await sql`select app.set_up(${codeHash}, ${sql.json(facts)}, ${rooms}::text[], ${passwordHash}, ${at}) as outcome`;
	return row!.outcome as 'done' | 'wrong' | 'taken';
}
