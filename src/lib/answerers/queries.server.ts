import { sql } from '../server/db.ts';
import type { Answerer } from './answerer.ts';

/** Who follows a family today and can answer its parents: mentors, stand-ins, the unit's coordinators and leaders. By name. */
export const candidates = (familyId: string): Promise<{ id: string; name: string }[]> =>
	sql<{ id: string; name: string }[]>`select p.id, p.name from people p
		where p.id in (select app.staff_of(${familyId})) order by p.name, p.id`;

/** Who has had a conversation, and who will: the newest first. */
export const history = (conversationId: string): Promise<Answerer[]> =>
	sql<Answerer[]>`select a.person_id, w.name, a.starts_on, b.name as made_by_name from answerers a
		join people w on w.id = a.person_id join people b on b.id = a.made_by
		where a.conversation_id = ${conversationId} order by a.starts_on desc, a.made_at desc limit 50`;

export async function insert(row: Record<string, unknown>): Promise<void> {
	await sql`insert into answerers ${sql(row)}`;
}
