import type { Kind } from '../appointments/kinds/index.ts';
import type { Details } from '../appointments/kinds/kind.ts';
import { sql } from '../server/db.ts';
import type { ChannelName, Item, ItemKind, State } from './notification.ts';
import type { Why } from './when.ts';

type Instant = Temporal.Instant;

/** One line of what is new in the app. What is no longer the reader's to see has no words. */
export type News = {
	readonly id: string;
	readonly why: Why;
	readonly itemKind: ItemKind;
	readonly itemId: string;
	readonly forAt: Instant;
	readonly isSeen: boolean;
	/** The series that the appointment is one of. */
	readonly seriesId: string | null;
	readonly kind: Kind | null;
	readonly details: Details | null;
	readonly startsAt: Instant | null;
	readonly endsAt: Instant | null;
	readonly what: string | null;
	/** A reminder's words in the language that the reader reads, when somebody wrote them. */
	readonly translation: { readonly what: string; readonly language: string } | null;
	/** It was a reminder, and somebody took it back: who and when. */
	readonly withdrawnAt: Instant | null;
	readonly withdrawnBy: string | null;
};

/** A person's own, newest first: all that has come up, however it was sent; what was dropped before its time never did. */
export const news = (personId: string, since: Instant, at: Instant, limit: number): Promise<News[]> =>
	sql<News[]>`select n.id, n.why, n.item_kind, n.item_id, n.for_at, n.seen_at is not null as is_seen,
			a.series_id, a.kind, a.details, v.starts_at, v.ends_at, r.what, r.withdrawn_at, x.name as withdrawn_by,
			case when r.translations ? me.tongue then jsonb_build_object('what', r.translations->me.tongue->>'what', 'language', me.tongue) end as translation
		from notifications n join (select id, coalesce(reads, language) as tongue from people) me on me.id = n.person_id
			left join appointments a on n.item_kind = 'appointment' and a.id = n.item_id
			left join appointment_versions v on v.appointment_id = a.id and v.version = n.version
			left join reminders r on n.item_kind = 'reminder' and r.id = n.item_id left join people x on x.id = r.withdrawn_by
		where n.person_id = ${personId} and n.for_at > ${since} and n.for_at <= ${at} and n.state <> 'dropped' and n.item_kind <> 'try'
		order by n.for_at desc, n.id limit ${limit}`;

export async function unseen(personId: string, since: Instant, at: Instant): Promise<number> {
	const [row] = await sql`select count(*)::int as many from notifications
		where person_id = ${personId} and for_at > ${since} and for_at <= ${at} and seen_at is null and state <> 'dropped' and item_kind <> 'try'`;
	return row!.many as number;
}

/** What is still news to somebody, newest first: for the mark on the app's icon. */
export const unseenItems = (
	personId: string,
	since: Instant,
	at: Instant
): Promise<{ itemKind: ItemKind; itemId: string }[]> =>
	sql<{ itemKind: ItemKind; itemId: string }[]>`select item_kind, item_id from notifications
		where person_id = ${personId} and for_at > ${since} and for_at <= ${at} and seen_at is null and state <> 'dropped' and item_kind <> 'try'
		order by for_at desc limit 99`;

/** Whoever looks at a page has seen what it is about: one item, or all of a kind. */
export async function seeItem(personId: string, { kind, id }: Item, at: Instant): Promise<void> {
	await sql`update notifications set seen_at = ${at} where person_id = ${personId} and for_at <= ${at} and seen_at is null
		and item_kind = ${kind} and (${id}::uuid is null or item_id = ${id})`;
}

export async function see(personId: string, at: Instant): Promise<void> {
	await sql`update notifications set seen_at = ${at} where person_id = ${personId} and for_at <= ${at} and seen_at is null`;
}

/** What the demo would have sent. */
export type Sent = {
	readonly id: string;
	readonly at: Instant;
	readonly channel: ChannelName;
	readonly receiver: string;
	readonly body: string;
	readonly name: string | null;
};

export const outbox = (limit: number): Promise<Sent[]> =>
	sql<Sent[]>`select o.id::text, o.at, o.channel, o.receiver, o.body, p.name
		from outbox o left join people p on p.id = o.person_id order by o.id desc limit ${limit}`;

/** How one person was told of one thing. */
export type Told = {
	readonly id: string;
	readonly personId: string;
	readonly name: string | null;
	readonly why: Why;
	readonly state: State;
	readonly reason: string | null;
	readonly dueAt: Instant;
	readonly forAt: Instant;
	readonly settledAt: Instant | null;
	readonly seenAt: Instant | null;
	readonly familyId: string | null;
	readonly tries: readonly { channel: ChannelName; state: string; at: number }[];
};

const tries = () => sql`coalesce((select jsonb_agg(jsonb_build_object('channel', d.channel, 'state', d.state,
	'at', (extract(epoch from coalesce(d.ended_at, d.begun_at)) * 1000)::bigint) order by d.begun_at, d.try)
	from deliveries d where d.notification_id = n.id), '[]')`;

/** Who of the parents was told of an item, newest first. */
export const ofItem = (itemId: string, at: Instant): Promise<Told[]> =>
	sql<
		Told[]
	>`select n.id, n.person_id, p.name, n.why, n.state, n.reason, n.due_at, n.for_at, n.settled_at, n.seen_at, n.family_id, ${tries()} as tries
		from notifications n join people p on p.id = n.person_id
		where n.item_id = ${itemId} and p.kind = 'parent' and n.for_at <= ${at} order by n.for_at desc, p.name limit 60`;

/** How far an item has come with one parent, all that was told of it taken together. */
export type Receipt = {
	readonly personId: string;
	readonly state: 'seen' | 'reached' | 'unreached' | 'unknown' | 'waiting';
};

/** Each parent of the actor's once: seen in the app, reached on a phone, else what became of what was told last. */
export const receipts = (itemId: string, at: Instant): Promise<Receipt[]> =>
	sql<Receipt[]>`select n.person_id, case
			when bool_or(n.seen_at is not null or n.reason = 'app') then 'seen'
			when bool_or(n.state = 'reached') then 'reached'
			when bool_or(n.state = 'sent') then 'unknown'
			when bool_or(n.state in ('failed', 'late', 'kept')) then 'unreached'
			else 'waiting' end as state
		from notifications n where n.item_id = ${itemId} and n.for_at <= ${at} and n.state <> 'dropped'
			and (n.unit_id = any ((select app.led_units())::uuid[]) or n.family_id = any ((select app.followed_families())::uuid[]))
		group by n.person_id`;

/** Parents whom no channel reached of something that lies ahead, and nobody has called: each once, the newest first. */
export type Unreached = {
	readonly id: string;
	readonly familyId: string | null;
	readonly name: string | null;
	readonly phone: string | null;
	readonly dueAt: Instant;
};

export const unreached = (at: Instant, limit: number): Promise<Unreached[]> =>
	sql<Unreached[]>`select * from (
		select distinct on (n.person_id) n.id, n.family_id, p.name, c.phone, n.due_at
			from notifications n join people p on p.id = n.person_id left join contacts c on c.person_id = n.person_id
			where n.state = 'failed' and n.handled_at is null and n.seen_at is null and p.kind = 'parent' and n.useful_until > ${at}
				and (n.unit_id = any ((select app.led_units())::uuid[]) or n.family_id = any ((select app.followed_families())::uuid[]))
			order by n.person_id, n.due_at desc) each_one
		order by due_at desc limit ${limit}`;

/** Holds one of a followed family's notifications while it is changed; null when it is not the actor's to look after. */
export async function lock(
	id: string
): Promise<{ state: State; unitId: string; familyId: string | null; itemId: string } | null> {
	const [row] = await sql<{ state: State; unitId: string; familyId: string | null; itemId: string }[]>`
		select state, unit_id, family_id, item_id from notifications n where id = ${id}
			and (unit_id = any ((select app.led_units())::uuid[]) or family_id = any ((select app.followed_families())::uuid[])) for update`;
	return row ?? null;
}

export async function isFollowed(id: string): Promise<boolean> {
	const rows = await sql`select 1 from notifications where id = ${id}
		and (unit_id = any ((select app.led_units())::uuid[]) or family_id = any ((select app.followed_families())::uuid[]))`;
	return rows.length > 0;
}

/** Whoever has been called knows it all. */
export async function handle(id: string, at: Instant, by: string): Promise<void> {
	await sql`update notifications n set handled_at = ${at}, handled_by = ${by} from notifications this where this.id = ${id}
		and n.person_id = this.person_id and n.state = 'failed' and n.handled_at is null
		and (n.unit_id = any ((select app.led_units())::uuid[]) or n.family_id = any ((select app.followed_families())::uuid[]))`;
}

/** Sends once more by every channel: tries of before count no longer. */
export async function again(id: string, at: Instant): Promise<void> {
	await sql`update notifications set state = 'pending', reason = null, settled_at = null, told_with = null, due_at = ${at}, since = ${at}, handled_at = null,
		handled_by = null where id = ${id}`;
}
