import { sql } from '../server/db.ts';
import type { Attachment, Prepared } from './attachment.ts';

type Instant = Temporal.Instant;
const bytea = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString('hex');

/** How many files a person has sent since a moment. */
export async function sentSince(personId: string, since: Instant): Promise<number> {
	const [row] = await sql<
		{ many: number }[]
	>`select count(*)::int as many from attachments where author_id = ${personId} and made_at > ${since}`;
	return row!.many;
}

export async function insert(
	{ content, thumbnail, ...file }: Prepared,
	row: { id: string; messageId: string; conversationId: string; authorId: string; position: number; madeAt: Instant }
): Promise<void> {
	await sql`insert into attachments ${sql({ ...row, ...file })}`;
	await sql`insert into attachment_files (attachment_id, content, thumbnail)
		values (${row.id}, decode(${bytea(content)}, 'hex'), decode(${bytea(thumbnail)}, 'hex'))`;
}

export type Found = Attachment & {
	readonly conversationId: string;
	readonly familyId: string;
	readonly parentId: string;
	readonly position: number;
	readonly madeAt: Instant;
	readonly number: number;
	/** The pictures of the same message, this one too. */
	readonly siblings: readonly string[];
};

/** One that the reader may see. */
export async function maybeFind(id: string): Promise<Found | null> {
	const [row] = await sql<
		Found[]
	>`select a.id, a.kind, a.width, a.height, a.bytes, a.conversation_id, c.family_id, c.parent_id, a.position,
			a.made_at, m.number, (select array_agg(s.id order by s.position) from attachments s where s.message_id = a.message_id
				and s.kind = 'picture') as siblings
		from attachments a join messages m on m.id = a.message_id join conversations c on c.id = a.conversation_id where a.id = ${id}`;
	return row ?? null;
}

export async function contentOf(id: string, size: 'small' | 'whole'): Promise<Uint8Array | null> {
	const [row] = await sql<
		{ content: Uint8Array | null }[]
	>`select ${size === 'small' ? sql`thumbnail` : sql`content`} as content from attachment_files where attachment_id = ${id}`;
	return row?.content ?? null;
}
