import type postgres from 'postgres';

/** Deletes sessions that ended a day ago (a parent's own phone is told what is new for three months after its last use), old tries at signing in, questions that nobody answered, and devices not seen for a year. Run hourly by the worker, under its own role. */
export async function sweep(sql: postgres.Sql): Promise<void> {
	await sql`delete from sessions where least(idle_until, ends_at) < now() - interval '1 day'
		and (device <> 'own' or seen_at < now() - interval '90 days')`;
	await sql`delete from door_questions where ends_at < now()`;
	await sql`delete from known_devices where at < now() - interval '1 year'`;
	await sql`delete from limits where until < now()`;
	await sql`delete from sign_in_tries where at < now() - interval '1 day'`;
	await sql`delete from stopped_texts where at < now() - interval '1 day'`;
}
