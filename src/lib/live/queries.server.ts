import type { Identity } from '../server/db.ts';
import { sql } from '../server/db.ts';
import type { News } from './live.ts';

/** The most that is read at a time; whoever has missed more gets everything anew. */
const most = 1_000;

/** Who may listen with this session; null when it is over. */
export async function listener(hash: string, at: Temporal.Instant): Promise<string | null> {
	const [row] = await sql`select app.listener(${hash}, ${at}) as person_id`;
	return row!.personId as string | null;
}

/** What is new since a transaction or a time, whether there was more, and what this very statement could see. */
export async function news(
	xid: string | null,
	at: Temporal.Instant | null
): Promise<{ snapshot: string; news: News[]; isCut: boolean }> {
	type Row = { snapshot: string; xid: string | null; topic: string | null; people: string[] };
	const rows = await sql<(Row & { at: Temporal.Instant; actorId: string | null })[]>`
		select pg_current_snapshot()::text as snapshot, n.* from (select 1) one left join app.news(${xid}::xid8, ${at}) n on true`;
	return {
		snapshot: rows[0]!.snapshot,
		isCut: rows.length >= most,
		news: rows.flatMap(({ xid, at, actorId, topic, people }) =>
			xid && topic ? { transaction: BigInt(xid), at, actorId, topic, people } : []
		)
	};
}

/** Which of these sessions are over. */
export const ended = (hashes: readonly string[], at: Temporal.Instant) =>
	sql<{ hash: string }[]>`select app.ended(${hashes}, ${at}) as hash`;

const ids = (topics: readonly string[], noun: string) =>
	topics.filter((topic) => topic.startsWith(`${noun} `)).map((topic) => topic.slice(noun.length + 1));

/**
 * Which of these topics the person may know of now, by the rules of each table (rules 5 and 6), and which of these
 * sessions are over: asked in one statement, right before sending.
 */
export async function allowed(
	{ id }: Identity,
	topics: readonly string[],
	hashes: readonly string[],
	at: Temporal.Instant
): Promise<{ topics: string[]; ended: string[] }> {
	const rows = await sql<{ topic: string | null; hash: string | null }[]>`
		select 'conversation ' || c.id as topic, null as hash from conversations c
			where c.id = any (${ids(topics, 'conversation')}::uuid[]) and app.sees_conversation(c.id)
		union all select 'appointment ' || a.id, null from appointments a
			where a.id = any (${ids(topics, 'appointment')}::uuid[]) and app.sees_appointment(a.id)
		union all select 'reminder ' || r.id, null from reminders r where r.id = any (${ids(topics, 'reminder')}::uuid[])
			and (r.posted_by = ${id} or r.unit_id = any (app.led_units()) or app.sees_receiver(r.id, null))
		union all select 'help ' || h.id, null from help_requests h where h.id = any (${ids(topics, 'help')}::uuid[])
			and (h.parent_id = ${id} or app.follows(h.unit_id, h.family_id))
		union all select 'series ' || s, null from unnest(${ids(topics, 'series')}::uuid[]) s
			where exists (select 1 from appointments a where a.series_id = s and app.sees_appointment(a.id))
		union all select 'family ' || f.id, null from families f where f.id = any (${ids(topics, 'family')}::uuid[])
			and (app.follows(f.unit_id, f.id) or f.id = any (app.own_families()))
		union all select null, app.ended(${hashes}, ${at})`;
	return {
		topics: rows.flatMap(({ topic }) => topic ?? []),
		ended: rows.flatMap(({ hash }) => hash ?? [])
	};
}
