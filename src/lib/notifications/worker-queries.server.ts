import type { Tag } from '../server/db.ts';
import type { WorkerSql } from '../server/worker-sql.ts';
import type { ChannelName, ItemKind, State, Wanted } from './notification.ts';
import type { Why } from './when.ts';

// Claiming, trying and marking: each one statement, so that a worker may die between any two of them.

type Instant = Temporal.Instant;

/** Adds what is not there yet: an event looked at twice asks once. @returns how many were new */
export async function add(sql: Tag, wanted: readonly Wanted[], at: Instant): Promise<number> {
	if (!wanted.length) return 0;
	const rows = wanted.map((one) => ({ ...one, madeAt: at, since: at }));
	const { count } =
		await sql`insert into notifications ${sql(rows)} on conflict on constraint notifications_once do nothing`;
	return count;
}

/** What has no use any more is dropped at once, and not only when its time comes. */
export const dropStale = (sql: Tag, itemId: string, at: Instant, day: Temporal.PlainDate) =>
	sql`update notifications n set state = case when n.state = 'sent' then 'sent' else 'dropped' end, reason = w.why, settled_at = ${at}
		from (select s.id, app.why_not(s, ${day}) as why from notifications s where s.item_id = ${itemId} and s.settled_at is null) w
		where n.id = w.id and w.why is not null and n.settled_at is null`;

/**
 * A message while others are unread: the one that waits takes it along. Holds the conversation for the person meanwhile.
 * @param moment what to add, given when the last one about what is unread is or was to be sent
 */
export const addMessage = (
	sql: WorkerSql,
	{ personId, itemId, version }: Pick<Wanted, 'personId' | 'itemId' | 'version'>,
	readTo: number,
	moment: (lastTold: Instant | null) => Wanted,
	at: Instant
): Promise<void> =>
	sql.begin(async (tx) => {
		await tx`select pg_advisory_xact_lock(hashtextextended(${personId + itemId}, 16))`;
		const [same] =
			await tx`select 1 from notifications where person_id = ${personId} and item_id = ${itemId} and version >= ${version}`;
		if (same) return;
		const { count } = await tx`update notifications set version = ${version}
			where person_id = ${personId} and item_id = ${itemId} and version > ${readTo} and state = 'pending' and (leased_until is null or leased_until < ${at})`;
		if (count) return;
		const [last] = await tx<{ at: Instant | null }[]>`select max(due_at) as at from notifications
			where person_id = ${personId} and item_id = ${itemId} and version > ${readTo} and state not in ('dropped', 'late')`;
		await add(tx, [moment(last?.at ?? null)], at);
	});

/** One that a worker holds, until its lease ends. */
export type Claimed = {
	readonly id: string;
	readonly personId: string;
	readonly unitId: string;
	readonly why: Why;
	readonly itemKind: ItemKind;
	readonly itemId: string;
	readonly version: number;
	readonly usefulUntil: Instant;
	readonly since: Instant;
	readonly state: State;
};

/** Takes what is due, so that no other worker does: committed before anything is sent. */
export const claim = (sql: Tag, at: Instant, until: Instant, limit: number): Promise<Claimed[]> =>
	sql<Claimed[]>`update notifications n set leased_until = ${until} from (
			select id from notifications where settled_at is null and due_at <= ${at} and (leased_until is null or leased_until <= ${at})
			order by due_at limit ${limit} for update skip locked) due
		where n.id = due.id returning n.id, n.person_id, n.unit_id, n.why, n.item_kind, n.item_id, n.version, n.useful_until, n.since, n.state`;

/** What else is due for these people, so that it is told in one. */
export const claimTheirs = (sql: Tag, personIds: readonly string[], at: Instant, until: Instant): Promise<Claimed[]> =>
	sql<Claimed[]>`update notifications n set leased_until = ${until} from (
			select id from notifications where settled_at is null and due_at <= ${at} and (leased_until is null or leased_until <= ${at})
				and person_id = any (${personIds as string[]}::uuid[]) limit 500 for update skip locked) due
		where n.id = due.id returning n.id, n.person_id, n.unit_id, n.why, n.item_kind, n.item_id, n.version, n.useful_until, n.since, n.state`;

export type Device = { readonly id: string; readonly endpoint: string; readonly p256dh: string; readonly auth: string };

/** Whether it still stands, how the person can be told, and what was tried. */
export type Standing = {
	readonly id: string;
	readonly whyNot: string | null;
	readonly itemAt: Instant | null;
	readonly badge: number;
	readonly personKind: 'parent' | 'staff';
	readonly language: string;
	readonly email: string | null;
	readonly phone: string | null;
	readonly devices: readonly Device[] | null;
	readonly pushDetail: boolean;
	readonly quietFrom: string;
	readonly quietTo: string;
	readonly paused: boolean;
	readonly lastSeen: Instant | null;
	/** When the person was last told of anything else. */
	readonly lastTold: Instant | null;
	readonly tries: readonly Try[];
};
export type Try = {
	readonly channel: ChannelName;
	readonly try: number;
	readonly state: 'sending' | 'sent' | 'delivered' | 'failed';
	readonly final: boolean;
	/** Milliseconds since 1970. */
	readonly begunAt: number;
	/** Whether it counts: not one of before staff had it sent again. */
	readonly counts: boolean;
};

export const standing = (sql: Tag, ids: readonly string[], at: Instant, day: Temporal.PlainDate): Promise<Standing[]> =>
	sql<Standing[]>`select n.id, app.why_not(n, ${day}) as why_not, app.time_of(n) as item_at, w.*,
			(select count(*)::int from (select 1 from notifications u where u.person_id = n.person_id and u.seen_at is null and u.for_at <= ${at}
				and u.for_at > ${at}::timestamptz - interval '14 days' and u.state <> 'dropped' limit 99) unseen) as badge,
			(select max(d.begun_at) from notifications o join deliveries d on d.notification_id = o.id and d.state in ('sent', 'delivered')
				where o.person_id = n.person_id and o.id <> n.id and o.why <> 'try' and o.for_at > ${at}::timestamptz - interval '4 days') as last_told,
			coalesce((select jsonb_agg(jsonb_build_object('channel', d.channel, 'try', d.try, 'state', d.state, 'final', d.final,
				'begunAt', (extract(epoch from d.begun_at) * 1000)::bigint, 'counts', d.begun_at >= n.since) order by d.begun_at, d.try)
				from deliveries d where d.notification_id = n.id), '[]') as tries
		from notifications n cross join lateral app.ways_to(n.person_id, ${day}, ${at}) w where n.id = any (${ids as string[]}::uuid[])`;

export type Begun = { readonly notificationId: string; readonly channel: ChannelName; readonly try: number };

/**
 * Begins tries, written before the calls: what a killed worker left is seen by the next. One that another has begun is left
 * out: then it is theirs.
 * @returns each try's own key, by its notification
 */
export async function begin(sql: Tag, tries: readonly Begun[], at: Instant): Promise<Map<string, string>> {
	if (!tries.length) return new Map();
	const rows = await sql<{ id: string; notificationId: string }[]>`with wanted as (
			select * from jsonb_to_recordset(${sql.json(tries)}) as w ("notificationId" uuid, channel text, try integer)),
		old as (update deliveries d set state = 'failed', reason = 'interrupted', ended_at = ${at} from wanted w
			where d.notification_id = w."notificationId" and d.state = 'sending')
		insert into deliveries (notification_id, channel, try, begun_at) select "notificationId", channel, try, ${at} from wanted
		on conflict do nothing returning id, notification_id`;
	return new Map(rows.map(({ id, notificationId }) => [notificationId, id]));
}

/** How a try went. */
export type Ended = {
	readonly id: string;
	readonly state: 'sent' | 'failed';
	readonly reason: string | null;
	readonly providerId: string | null;
	readonly final: boolean;
};

/** Marks how tries went. A receipt that came before counts more. */
export const end = (sql: Tag, tries: readonly Ended[], at: Instant) =>
	sql`update deliveries d set state = m.state, reason = m.reason, provider_id = m."providerId", final = m.final, ended_at = ${at}
		from jsonb_to_recordset(${sql.json(tries)}) as m (id uuid, state text, reason text, "providerId" text, final boolean)
		where d.id = m.id and d.state = 'sending'`;

/** What becomes of a notification: left for later with `dueAt`, its next try or the look at whether it arrived; or settled. */
export type Mark = {
	readonly id: string;
	readonly state: State;
	readonly reason: string | null;
	readonly dueAt: Instant | null;
	/** The one that it was told in one with. */
	readonly toldWith?: string;
};

/** Marks some, each as it says. What is settled stays so. */
export const mark = (sql: Tag, marks: readonly Mark[], at: Instant) =>
	sql`update notifications n set state = m.state, reason = m.reason, leased_until = null, due_at = coalesce(m."dueAt", n.due_at),
			settled_at = case when m."dueAt" is null then ${at}::timestamptz end,
			told_with = case when m."dueAt" is null then m."toldWith" else n.told_with end
		from jsonb_to_recordset(${sql.json(marks)}) as m (id uuid, state text, reason text, "dueAt" timestamptz, "toldWith" uuid)
		where n.id = m.id and n.settled_at is null`;

/** Devices that take no pushes any more: the push service said so (404, 410). */
export const forget = (sql: Tag, ids: readonly string[]) =>
	sql`delete from push_subscriptions where id = any (${ids as string[]}::uuid[])`;

/** The demo's stand-in for a provider. */
export const writeOutbox = (
	sql: Tag,
	row: {
		deliveryId: string;
		personId: string;
		unitId: string;
		channel: ChannelName;
		receiver: string;
		body: string;
		at: Instant;
	}
) => sql`insert into outbox ${sql(row)}`;

export type Pair = { readonly publicKey: string; readonly privateKey: string };

/** The pairs that sign pushes, the newest first: at most two (npm run keys rotate). The first is the first worker's. */
export async function pushKeys(sql: Tag, fresh: Pair): Promise<readonly Pair[]> {
	await sql`insert into push_keys (public_key, private_key) select ${fresh.publicKey}, ${fresh.privateKey} where not exists (select 1 from push_keys)`;
	return sql<Pair[]>`select public_key, private_key from push_keys order by made_at desc limit 2`;
}
