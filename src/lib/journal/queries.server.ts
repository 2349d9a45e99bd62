import { sql } from '../server/db.ts';

export type Mark = { readonly upTo: number; readonly markedAt: Temporal.Instant; readonly name: string };

/** The marks of a conversation, newest first. */
export const marks = (conversationId: string): Promise<Mark[]> =>
	sql<Mark[]>`select j.up_to, j.marked_at, w.name from journal_marks j join people w on w.id = j.marked_by
		where j.conversation_id = ${conversationId} order by j.up_to desc, j.marked_at desc limit 20`;

export async function insert(row: Record<string, unknown>): Promise<void> {
	await sql`insert into journal_marks ${sql(row)}`;
}

/** Conversations with messages that are not filed, among those that the reader follows. */
export const open = (): Promise<{ id: string }[]> =>
	sql<{ id: string }[]>`select c.id from conversations c
		where (c.unit_id = any ((select app.led_units())::uuid[]) or c.family_id = any ((select app.followed_families())::uuid[]))
			and c.last_number > coalesce((select max(j.up_to) from journal_marks j where j.conversation_id = c.id), 0)`;
