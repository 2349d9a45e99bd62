import { sql } from '../server/db.ts';
import type { Kind, Rule } from './rules.ts';

type Instant = Temporal.Instant;
type Day = Temporal.PlainDate;

/** One kind's line of one run. */
export type Run = {
	readonly runId: string;
	readonly kind: Kind;
	readonly untilOn: Day;
	readonly many: number;
	readonly ranAt: Instant;
};

export const rules = (): Promise<Rule[]> =>
	sql<Rule[]>`select kind, counts_from, days, least_days, most_days from retention_rules`;

/** How many of each kind would go on a day. */
export async function preview(day: Day): Promise<Map<Kind, number>> {
	const rows = await sql<{ kind: Kind; many: string }[]>`select kind, many from app.retention_preview(${day})`;
	return new Map(rows.map(({ kind, many }) => [kind, Number(many)]));
}

/** What has gone, the newest first. */
export const runs = (limit: number): Promise<Run[]> =>
	sql<Run[]>`select run_id, kind, until_on, many, ran_at from retention_runs where many > 0
		order by ran_at desc, kind limit ${limit}`;

/** When the worker last looked. */
export async function lastRun(): Promise<Instant | null> {
	const [row] = await sql`select max(ran_at) as last_at from retention_runs`;
	return (row?.lastAt as Instant) ?? null;
}

export async function setDays(kind: Kind, days: number, at: Instant, by: string): Promise<boolean> {
	const { count } = await sql`update retention_rules set days = ${days}, changed_at = ${at}, changed_by = ${by}
		where kind = ${kind} and ${days}::int between least_days and most_days`;
	return count === 1;
}

export const holds = (): Promise<{ familyId: string; reason: string; by: string }[]> =>
	sql<{ familyId: string; reason: string; by: string }[]>`select h.family_id, h.reason, w.name as by from family_holds h
		join people w on w.id = h.made_by where h.lifted_at is null`;

export async function hold(row: Record<string, unknown>): Promise<boolean> {
	const { count } = await sql`insert into family_holds ${sql(row)} on conflict do nothing`;
	return count === 1;
}

export async function release(familyId: string, at: Instant, by: string): Promise<boolean> {
	const { count } = await sql`update family_holds set lifted_at = ${at}, lifted_by = ${by}
		where family_id = ${familyId} and lifted_at is null`;
	return count === 1;
}
