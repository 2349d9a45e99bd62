import { sql } from '../server/db.ts';
import type { Correction, CorrectionKind, CorrectionOutcome } from './correction.ts';

type Instant = Temporal.Instant;

const columns =
	() => sql`c.id, c.unit_id, c.family_id, f.name as family_name, c.parent_id, p.name as parent_name, c.kind, c.words,
		c.asked_at, a.outcome, a.words as answer, a.made_at as answered_at, w.name as answered_by
	from corrections c join families f on f.id = c.family_id left join people p on p.id = c.parent_id
		left join correction_answers a on a.correction_id = c.id left join people w on w.id = a.made_by`;

const followed = () => sql`(c.unit_id = any ((select app.led_units())::uuid[])
	or c.family_id = any ((select app.followed_families())::uuid[]))`;

/** A parent's own, newest first. */
export const ofParent = (parentId: string, limit: number): Promise<Correction[]> =>
	sql<Correction[]>`select ${columns()} where c.parent_id = ${parentId} order by c.asked_at desc limit ${limit}`;

/** A family's, oldest first: for those who follow it. */
export const ofFamily = (familyId: string): Promise<Correction[]> =>
	sql<
		Correction[]
	>`select ${columns()} where c.family_id = ${familyId} and ${followed()} order by c.asked_at limit 1000`;

/** Those that wait, of the families that the reader follows, oldest first. */
export const open = (limit: number): Promise<Correction[]> =>
	sql<
		Correction[]
	>`select ${columns()} where ${followed()} and a.correction_id is null order by c.asked_at limit ${limit}`;

export async function maybeFind(id: string): Promise<Correction | null> {
	const [row] = await sql<Correction[]>`select ${columns()} where c.id = ${id} and ${followed()}`;
	return row ?? null;
}

/** The same words about the same thing, that wait: sent twice, asked once. */
export async function same(parentId: string, familyId: string, kind: string, words: string): Promise<string | null> {
	const [row] = await sql`select c.id from corrections c where c.parent_id = ${parentId} and c.family_id = ${familyId}
		and c.kind = ${kind} and c.words = ${words} and not exists (select 1 from correction_answers a where a.correction_id = c.id)`;
	return (row?.id as string) ?? null;
}

/** Holds a parent's corrections still while one is added; how many wait. */
export async function holdOpen(parentId: string): Promise<number> {
	await sql`select pg_advisory_xact_lock(hashtextextended('corrections ' || ${parentId}, 0))`;
	const [row] = await sql`select count(*)::int as many from corrections c where c.parent_id = ${parentId}
		and not exists (select 1 from correction_answers a where a.correction_id = c.id)`;
	return row!.many as number;
}

export async function insert(row: {
	id: string;
	unitId: string;
	familyId: string;
	parentId: string;
	kind: CorrectionKind;
	words: string;
	askedAt: Instant;
}): Promise<void> {
	await sql`insert into corrections ${sql(row)}`;
}

/** Answers it; false when somebody has. */
export async function answer(row: {
	correctionId: string;
	outcome: CorrectionOutcome;
	words: string;
	madeAt: Instant;
	madeBy: string;
}): Promise<boolean> {
	const { count } = await sql`insert into correction_answers ${sql(row)} on conflict do nothing`;
	return count === 1;
}
