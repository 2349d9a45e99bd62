import { sql } from '../server/db.ts';
import type { Release } from './guard.ts';
import type { Secret } from './match.ts';

type Instant = Temporal.Instant;

/** What must not be told to a parent, and what is the parent's own; nothing where the acting person may not write to them. */
export const guardedFrom = (parentId: string, familyId: string): Promise<(Secret & { isOwn: boolean })[]> =>
	sql<(Secret & { isOwn: boolean })[]>`select sort, words, is_own from app.guarded_from(${parentId}, ${familyId})`;

/** The same for many at once, in the order of the readers. */
export const guardedFromAll = (
	parentIds: readonly string[],
	familyIds: readonly string[]
): Promise<(Secret & { isOwn: boolean; familyId: string; parentId: string })[]> =>
	sql<(Secret & { isOwn: boolean; familyId: string; parentId: string })[]>`
		select r.parent_id, r.family_id, g.sort, g.words, g.is_own
		from unnest(${parentIds}::uuid[], ${familyIds}::uuid[]) with ordinality as r (parent_id, family_id, number)
			cross join lateral app.guarded_from(r.parent_id, r.family_id) g order by r.number`;

export async function family(id: string): Promise<{ name: string; unitId: string } | null> {
	const [row] = await sql<{ name: string; unitId: string }[]>`select name, unit_id from families where id = ${id}`;
	return row ?? null;
}

export async function conversation(id: string) {
	const [row] = await sql<
		{ id: string; unitId: string; familyId: string; parentId: string }[]
	>`select id, unit_id, family_id, parent_id from conversations where id = ${id}`;
	return row ?? null;
}

/** A release that its author may use now: for exactly this text. */
export async function usable(conversationId: string, authorId: string, body: string): Promise<string | null> {
	const [row] = await sql<{ id: string }[]>`select id from releases where conversation_id = ${conversationId}
		and author_id = ${authorId} and body = ${body} and allowed and used_at is null order by decided_at limit 1`;
	return row?.id ?? null;
}

/** Uses it up; false when it has been. */
export async function use(id: string, at: Instant): Promise<boolean> {
	const { count } = await sql`update releases set used_at = ${at} where id = ${id} and allowed and used_at is null`;
	return count === 1;
}

export async function insert(row: Record<string, unknown>): Promise<void> {
	await sql`insert into releases ${sql(row)}`;
}

export async function isOpen(conversationId: string, authorId: string, body: string): Promise<boolean> {
	const rows = await sql`select 1 from releases where conversation_id = ${conversationId} and author_id = ${authorId}
		and body = ${body} and (decided_at is null or (allowed and used_at is null))`;
	return rows.length > 0;
}

const shown = () => sql`select r.id, r.conversation_id, r.family_id, f.name as family_name,
		coalesce(p.name, (select string_agg(q.name, ', ' order by q.name) from people q where q.id = any (r.reader_ids)), '') as parent_name, r.author_id,
		w.name as author_name, r.body, r.reason, r.asked_at, r.allowed, d.name as decider_name
	from releases r join families f on f.id = r.family_id left join conversations c on c.id = r.conversation_id
		left join people p on p.id = c.parent_id join people w on w.id = r.author_id left join people d on d.id = r.decided_by`;

/** What waits for the actor's decision: others' texts, in the units that the actor leads. */
export const waiting = (personId: string): Promise<Release[]> =>
	sql<Release[]>`${shown()} where r.decided_at is null and r.author_id <> ${personId}
		and r.unit_id = any ((select app.led_units())::uuid[]) order by r.asked_at limit 100`;

/** An author's own in a conversation that are not used, since a time. */
export const mine = (conversationId: string, personId: string, since: Instant): Promise<Release[]> =>
	sql<
		Release[]
	>`${shown()} where r.conversation_id = ${conversationId} and r.author_id = ${personId} and r.used_at is null
		and r.asked_at > ${since} order by r.asked_at`;

/** The text that was stopped last, with whom it was for. */
export type Stopped = {
	readonly unitId: string;
	readonly familyId: string;
	readonly readerIds: readonly string[];
	readonly wordsKey: string;
	readonly body: string;
	readonly at: Instant;
	readonly parents: string;
};

export async function keepStopped(row: Omit<Stopped, 'parents'> & { authorId: string }): Promise<void> {
	await sql`insert into stopped_texts ${sql(row)} on conflict (author_id) do update set unit_id = excluded.unit_id,
		family_id = excluded.family_id, reader_ids = excluded.reader_ids, words_key = excluded.words_key, body = excluded.body,
		at = excluded.at`;
}

export async function lastStopped(authorId: string, since: Instant): Promise<Stopped | null> {
	const [row] = await sql<Stopped[]>`select s.unit_id, s.family_id, s.reader_ids, s.words_key, s.body, s.at,
			coalesce((select string_agg(q.name, ', ' order by q.name) from people q where q.id = any (s.reader_ids)), '') as parents
		from stopped_texts s where s.author_id = ${authorId} and s.at > ${since}`;
	return row ?? null;
}

export async function forgetStopped(authorId: string): Promise<void> {
	await sql`delete from stopped_texts where author_id = ${authorId}`;
}

/** A release of exactly these words: not used yet, or used for the same thing. */
export async function usableText(authorId: string, key: string, aboutId: string | null) {
	const [row] = await sql<{ id: string; isUsed: boolean }[]>`select id, used_at is not null as is_used from releases
		where words_key = ${key} and allowed and (
			(used_at is null and author_id = ${authorId}) or (used_at is not null and about_id = ${aboutId}::uuid))
		order by used_at nulls last, decided_at limit 1`;
	return row ?? null;
}

export async function useText(id: string, aboutId: string | null, at: Instant): Promise<boolean> {
	const { count } = await sql`update releases set used_at = ${at}, about_id = ${aboutId}
		where id = ${id} and allowed and used_at is null`;
	return count === 1;
}

/** An author's own of other texts than messages that are not used, since a time. */
export const mineOfTexts = (personId: string, since: Instant): Promise<Release[]> =>
	sql<Release[]>`${shown()} where r.words_key is not null and r.author_id = ${personId} and r.used_at is null
		and r.asked_at > ${since} order by r.asked_at desc`;

/** Decides; whose it was, or null when it is not the actor's to decide. */
export async function decide(id: string, personId: string, allowed: boolean, at: Instant) {
	const [row] = await sql<
		{ unitId: string; familyId: string }[]
	>`update releases set decided_at = ${at}, decided_by = ${personId}, allowed = ${allowed}
		where id = ${id} and decided_at is null and author_id <> ${personId} and unit_id = any ((select app.led_units())::uuid[])
		returning unit_id, family_id`;
	return row ?? null;
}
