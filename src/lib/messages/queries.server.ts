import type { Actor } from '../people/actor.ts';
import { sql } from '../server/db.ts';
import type { Conversation, Message } from './message.ts';

type Instant = Temporal.Instant;

/** The reader's conversations: a parent's own; for staff, those of the families they may follow (rules 5 and 6). */
const mine = (actor: Actor) =>
	actor.kind === 'parent'
		? sql`c.parent_id = ${actor.id} and c.family_id = any ((select app.own_families())::uuid[])`
		: sql`(c.unit_id = any ((select app.led_units())::uuid[]) or c.family_id = any ((select app.followed_families())::uuid[]))`;

/** A closed family is in no list of the staff's, and counts nowhere. */
const isListed = (actor: Actor) =>
	actor.kind === 'parent'
		? sql`true`
		: sql`not exists (select 1 from families z where z.id = c.family_id and z.closed_at is not null)`;

/**
 * How far the reader has read. Staff who follow the family have their own mark; to a coordinator or leader a message is
 * new as long as nobody in the house has read it.
 */
const readTo = (actor: Actor) =>
	actor.kind === 'parent'
		? sql`coalesce((select r.read_to from read_marks r where r.conversation_id = c.id and r.person_id = ${actor.id}), 0)`
		: sql`coalesce((select max(r.read_to) from read_marks r where r.conversation_id = c.id and r.person_id <> c.parent_id
			and (r.person_id = ${actor.id} or c.family_id <> all ((select app.followed_families())::uuid[]))), 0)`;

/** The newest number of the other side, and whether a message `m` is the other side's. */
const theirNumber = (actor: Actor) => (actor.kind === 'parent' ? sql`c.staff_number` : sql`c.parent_number`);
const isTheirs = (actor: Actor) =>
	actor.kind === 'parent' ? sql`m.author_id <> c.parent_id` : sql`m.author_id = c.parent_id`;

const now = () => sql`fp.starts_on <= app.today() and (fp.ends_on is null or fp.ends_on > app.today())`;
const namesOf = (part: string) => sql`(select coalesce(array_agg(w.name order by fp.starts_on, w.name), '{}')
	from family_people fp join people w on w.id = fp.person_id where fp.family_id = c.family_id and fp.part = ${part} and ${now()})`;

/** The face of the mentor who is named first. */
const face = () => sql`(select json_build_object('id', w.id, 'photo', w.photo)
	from family_people fp join people w on w.id = fp.person_id where fp.family_id = c.family_id and fp.part = 'mentor' and ${now()}
	order by fp.starts_on, w.name limit 1)`;

/** Whether it is the reader who answers: it was handed on to them, or it was to nobody and they follow the family. */
const isMine = (actor: Actor) =>
	actor.kind === 'parent'
		? sql`false`
		: sql`case when h.id is null then c.family_id = any ((select app.followed_families())::uuid[]) else h.id = ${actor.id} end`;

const columns = (
	actor: Actor
) => sql`${actor.kind === 'parent' ? face() : sql`null::json`} as face, c.id, ${isMine(actor)} as is_mine,
	case when h.id is not null then json_build_object('id', h.id, 'name', h.name, 'photo', h.photo, 'since', h.starts_on) end as answered_by, c.unit_id, u.name as unit_name, c.family_id, f.name as family_name, c.parent_id,
	p.name as parent_name, ${namesOf('mentor')} as mentors, ${namesOf('child')} as children, c.last_number, c.last_at,
	left(l.body, 200) as last_body, coalesce(l.author_id = c.parent_id, false) as last_from_parent, w.name as last_author_name,
	case when ${theirNumber(actor)} <= ${readTo(actor)} then 0 else
		(select count(*)::int from messages m where m.conversation_id = c.id and m.number > ${readTo(actor)} and ${isTheirs(actor)}) end as unread`;

const tables = () => sql`conversations c join units u on u.id = c.unit_id join families f on f.id = c.family_id
	join people p on p.id = c.parent_id left join messages l on l.conversation_id = c.id and l.number = c.last_number
	left join people w on w.id = l.author_id
	left join lateral (select n.id, n.name, n.photo, a.starts_on from answerers a join people n on n.id = a.person_id
		where a.conversation_id = c.id and a.starts_on <= app.today() order by a.starts_on desc, a.made_at desc limit 1) h
		on app.may_answer(c.id, h.id)`;

/** The reader's conversations: those with something unread first, then those that they answer, then the newest. */
export const conversations = (actor: Actor, limit: number): Promise<Conversation[]> =>
	sql<
		Conversation[]
	>`with shown as (select ${columns(actor)} from ${tables()} where ${mine(actor)} and ${isListed(actor)})
		select * from shown order by (unread > 0) desc, is_mine desc, last_at desc nulls last, parent_name limit ${limit}`;

/** The conversations of one family that the reader may see. */
export const ofFamily = (actor: Actor, familyId: string): Promise<Conversation[]> =>
	sql<
		Conversation[]
	>`select ${columns(actor)} from ${tables()} where ${mine(actor)} and c.family_id = ${familyId} order by p.name`;

export async function maybeFind(actor: Actor, id: string): Promise<Conversation | null> {
	const [row] = await sql<
		Conversation[]
	>`select ${columns(actor)} from ${tables()} where ${mine(actor)} and c.id = ${id}`;
	return row ?? null;
}

/** How far the parent, and how far anybody of the staff, has read. */
export async function marks(id: string): Promise<{ parent: number; staff: number }> {
	const [row] = await sql<{ parent: number; staff: number }[]>`select
		coalesce(max(r.read_to) filter (where r.person_id = c.parent_id), 0) as parent,
		coalesce(max(r.read_to) filter (where r.person_id <> c.parent_id), 0) as staff
		from conversations c left join read_marks r on r.conversation_id = c.id where c.id = ${id}`;
	return row!;
}

/** Messages before a number, the newest of them first. */
export const before = (actor: Actor, id: string, number: number, limit: number): Promise<Message[]> =>
	sql<
		Message[]
	>`select m.id, m.number, m.author_id, w.name as author_name, m.author_id = c.parent_id as from_parent, m.body, m.sent_at,
			m.corrects_id, left(k.body, 200) as corrects_body, k.number as corrects_number,
			(select max(n.number) from messages n where n.corrects_id = m.id) as corrected_by,
			case when m.author_id = ${actor.id} then m.client_key end as client_key,
			case when m.files_hash is null then '[]' else (select json_agg(json_build_object('id', a.id, 'kind', a.kind,
				'width', a.width, 'height', a.height, 'bytes', a.bytes) order by a.position)
				from attachments a where a.message_id = m.id) end as files
		from messages m join conversations c on c.id = m.conversation_id left join people w on w.id = m.author_id
		left join messages k on k.id = m.corrects_id
		where m.conversation_id = ${id} and m.number < ${number} order by m.number desc limit ${limit}`;

/** One message of a conversation. */
export async function maybeFindMessage(conversationId: string, id: string) {
	const [row] = await sql<
		{ id: string; authorId: string; body: string }[]
	>`select id, author_id, body from messages where conversation_id = ${conversationId} and id = ${id}`;
	return row ?? null;
}

/** Holds a conversation until the transaction ends; its newest number, or null when it is not the actor's. */
export async function hold(id: string): Promise<number | null> {
	const [row] = await sql`select app.hold_conversation(${id}) as number`;
	return row!.number as number | null;
}

/** What the author has sent with this key before. */
export async function sentWith(authorId: string, clientKey: string) {
	const [row] = await sql<
		{ id: string; conversationId: string; number: number; body: string; filesHash: string | null }[]
	>`select id, conversation_id, number, body, files_hash from messages where author_id = ${authorId} and client_key = ${clientKey}`;
	return row ?? null;
}

/** Adds a message; false when the author has used the key elsewhere. */
export async function insert(row: {
	id: string;
	conversationId: string;
	authorId: string;
	body: string;
	sentAt: Instant;
	number: number;
	clientKey: string;
	correctsId: string | null;
	filesHash: string | null;
}): Promise<boolean> {
	const { count } = await sql`insert into messages ${sql(row)} on conflict (author_id, client_key) do nothing`;
	return count === 1;
}

/** Moves a person's mark forward, never back and never past the newest message; false when it already was there. */
export async function mark(id: string, personId: string, upTo: number, at: Instant): Promise<boolean> {
	const { count } = await sql`insert into read_marks as r (conversation_id, person_id, read_to, read_at)
		select c.id, ${personId}, least(${upTo}::int, c.last_number), ${at} from conversations c
		where c.id = ${id} and least(${upTo}::int, c.last_number) > 0
		on conflict (conversation_id, person_id) do update set read_to = excluded.read_to, read_at = excluded.read_at
		where r.read_to < excluded.read_to`;
	return count === 1;
}

/** How many messages of the other side the reader has not read. Counted where there are some, however many there are in all. */
export const unreadCount = (actor: Actor) =>
	sql<{ many: number }[]>`select coalesce(sum((select count(*) from messages m
			where m.conversation_id = c.id and m.number > ${readTo(actor)} and ${isTheirs(actor)})), 0)::int as many
		from conversations c where ${mine(actor)} and ${theirNumber(actor)} > ${readTo(actor)} and ${isListed(actor)}`;

/** The newest message that the reader has not read. */
export const latestUnread = (actor: Actor) =>
	sql<
		{ conversationId: string; authorName: string | null; unitName: string; body: string; sentAt: Instant }[]
	>`select c.id as conversation_id, w.name as author_name, u.name as unit_name, left(m.body, 200) as body, m.sent_at
		from conversations c join units u on u.id = c.unit_id
		join messages m on m.conversation_id = c.id and m.number = ${theirNumber(actor)} left join people w on w.id = m.author_id
		where ${mine(actor)} and ${theirNumber(actor)} > ${readTo(actor)} order by m.sent_at desc limit 1`;

/** The house's hours, as wall times. */
export async function hours(unitId: string) {
	const [row] = await sql<
		{
			opensAt: string;
			closesAt: string;
			answerBy: string;
			phone: string | null;
			closedToOn: Temporal.PlainDate | null;
		}[]
	>`select opens_at, closes_at, answer_by, phone, (select max(d.last_on) from closing_days d where d.unit_id = u.id
			and d.place_id is null and d.removed_at is null and d.first_on <= app.today() and d.last_on >= app.today()) as closed_to_on
		from units u where u.id = ${unitId}`;
	return row!;
}
