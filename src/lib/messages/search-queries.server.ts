import { sql } from '../server/db.ts';

export type Hit = {
	readonly id: string;
	readonly conversationId: string;
	readonly familyId: string;
	readonly parentId: string;
	readonly number: number;
	/** Around the first of the words; each that was looked for stands between the characters 1 and 2. */
	readonly excerpt: string;
	readonly authorId: string;
	readonly authorName: string | null;
	readonly unitName: string;
	readonly parentName: string;
	readonly sentAt: Temporal.Instant;
};

const marks = 'StartSel=\u0001,StopSel=\u0002,MaxWords=24,MinWords=10,MaxFragments=1';

/** @param query for to_tsquery: words and "&" only */
export const find = (query: string, most: number): Promise<Hit[]> =>
	sql<
		Hit[]
	>`select m.id, m.conversation_id, c.family_id, c.parent_id, m.number, m.author_id, w.name as author_name, u.name as unit_name,
			p.name as parent_name, m.sent_at,
			ts_headline('danish', translate(m.body, ${'\u0001\u0002'}, ''), to_tsquery('danish', ${query}), ${marks}) as excerpt
		from app.messages_with(${query}, null, ${most}) f join messages m on m.id = f.id
			join conversations c on c.id = m.conversation_id join units u on u.id = c.unit_id
			join people p on p.id = c.parent_id left join people w on w.id = m.author_id
		order by m.sent_at desc`;
