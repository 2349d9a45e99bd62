import { sql } from '../server/db.ts';
import type { ChannelName } from './notification.ts';

type Instant = Temporal.Instant;

/** What a person chose, or the house's defaults. */
export type Settings = {
	readonly personId: string;
	readonly name: string;
	readonly push: boolean;
	readonly sms: boolean;
	readonly email: boolean;
	readonly quietFrom: string;
	readonly quietTo: string;
	readonly pushDetail: boolean;
	readonly twoHours: boolean;
	readonly pausedUntil: Instant | null;
	readonly agreedOn: Temporal.PlainDate | null;
	readonly phone: string | null;
	readonly consentOn: Temporal.PlainDate | null;
	readonly stoppedAt: Instant | null;
	readonly address: string | null;
};

export type Chosen = Pick<Settings, 'push' | 'sms' | 'email' | 'quietFrom' | 'quietTo' | 'pushDetail' | 'twoHours'>;

export async function maybeFind(personId: string): Promise<Settings | null> {
	const [row] = await sql<
		Settings[]
	>`select p.id as person_id, p.name, coalesce(s.push, true) as push, coalesce(s.sms, true) as sms,
			coalesce(s.email, true) as email, to_char(coalesce(s.quiet_from, '20:00'), 'HH24:MI') as quiet_from,
			to_char(coalesce(s.quiet_to, '08:00'), 'HH24:MI') as quiet_to, coalesce(s.push_detail, false) as push_detail,
			coalesce(s.two_hours, false) as two_hours, s.paused_until, s.agreed_on, c.phone, c.given_on as consent_on, c.stopped_at,
			a.email as address
		from people p left join notification_settings s on s.person_id = p.id left join phone_consents c on c.person_id = p.id
			left join accounts a on a.person_id = p.id
		where p.id = ${personId} and (p.id = app.me() or app.looks_after(p.id))`;
	return row ?? null;
}

/** Whether the person is a parent whom the actor looks after, in this family. */
export async function isParentOf(personId: string, familyId: string): Promise<boolean> {
	const rows = await sql`select 1 from family_people fp join families f on f.id = fp.family_id
		where fp.family_id = ${familyId} and fp.person_id = ${personId} and fp.part = 'parent' and app.looks_after(fp.person_id)
			and app.follows(f.unit_id, f.id) and fp.starts_on <= app.today() and (fp.ends_on is null or fp.ends_on > app.today())`;
	return rows.length > 0;
}

export async function save(
	personId: string,
	chosen: Partial<Chosen> & { pausedUntil?: Instant | null; agreedOn?: Temporal.PlainDate },
	at: Instant,
	by: string
): Promise<void> {
	const row = { ...chosen, changedAt: at, changedBy: by };
	await sql`insert into notification_settings ${sql({ ...row, personId })} on conflict (person_id) do update set ${sql(row)}`;
}

export async function consent(
	personId: string,
	phone: string,
	givenOn: Temporal.PlainDate,
	at: Instant,
	by: string
): Promise<void> {
	const row = { phone, givenOn, recordedAt: at, recordedBy: by, stoppedAt: null };
	await sql`insert into phone_consents ${sql({ ...row, personId })} on conflict (person_id) do update set ${sql(row)}`;
}

export async function stopSms(personId: string, at: Instant): Promise<void> {
	await sql`update phone_consents set stopped_at = ${at} where person_id = ${personId} and stopped_at is null`;
}

export async function publicKey(): Promise<string | null> {
	const [row] = await sql`select public_key from push_keys order by made_at desc limit 1`;
	return (row?.publicKey as string) ?? null;
}

export type Subscription = { readonly endpoint: string; readonly p256dh: string; readonly auth: string };

export async function subscribe(hash: string, { endpoint, p256dh, auth }: Subscription, at: Instant): Promise<boolean> {
	const [row] = await sql`select app.keep_subscription(${hash}, ${endpoint}, ${p256dh}, ${auth}, ${at}) as kept`;
	return row!.kept as boolean;
}

export async function unsubscribe(endpoint: string): Promise<void> {
	await sql`select app.drop_subscription(${endpoint})`;
}

/** Where this person's phones take pushes. */
export async function endpoints(personId: string): Promise<string[]> {
	const rows = await sql`select endpoint from push_subscriptions where person_id = ${personId}`;
	return rows.map((row) => row.endpoint as string);
}

const order: readonly ChannelName[] = ['push', 'sms', 'email'];

/** A test of one channel: which one is told by its version. */
export async function addTry(
	id: string,
	personId: string,
	unitId: string,
	channel: ChannelName,
	at: Instant,
	until: Instant
): Promise<void> {
	await sql`insert into notifications ${sql({
		...{ id, personId, unitId, why: 'try', itemKind: 'try', itemId: id, version: order.indexOf(channel) },
		...{ madeAt: at, forAt: at, dueAt: at, usefulUntil: until, since: at }
	})}`;
}

export async function triesSince(personId: string, since: Instant): Promise<number> {
	const [row] =
		await sql`select count(*)::int as many from notifications where person_id = ${personId} and why = 'try' and made_at > ${since}`;
	return row!.many as number;
}

export async function receipt(
	deliveryId: string | null,
	providerId: string | null,
	arrived: boolean,
	words: string,
	at: Instant
) {
	const [row] =
		await sql`select app.note_receipt(${deliveryId}::uuid, ${providerId}, ${arrived}, ${words}, ${at}) as known`;
	return row!.known as boolean;
}

export async function stopNumber(phone: string, at: Instant): Promise<void> {
	await sql`select app.stop_sms(${phone}, ${at})`;
}

export async function stopEmail(deliveryId: string, at: Instant): Promise<boolean> {
	const [row] = await sql`select app.stop_email(${deliveryId}, ${at}) as known`;
	return row!.known as boolean;
}
