import type { Actor } from '../people/actor.ts';
import { sql } from '../server/db.ts';
import type { Device, Entry, Feed } from './feed.ts';

type Instant = Temporal.Instant;

/** A person's feeds that are in use, oldest first. */
export const mine = (personId: string): Promise<Feed[]> =>
	sql<Feed[]>`select id, device, detailed, made_at from calendar_feeds
		where person_id = ${personId} and revoked_at is null order by made_at, id`;

/** Holds a person's feeds still while one is added: two at once can't both be the last that may be made. */
export async function hold(personId: string): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended('calendar_feeds ' || ${personId}, 0))`;
}

export async function insert(feed: {
	id: string;
	personId: string;
	tokenHash: string;
	device: Device;
	detailed: boolean;
	madeAt: Instant;
}): Promise<void> {
	await sql`insert into calendar_feeds ${sql(feed)}`;
}

/** Ends a person's feed; false when there is none such in use. */
export async function revoke(id: string, personId: string, at: Instant): Promise<boolean> {
	const rows = await sql`update calendar_feeds set revoked_at = ${at}
		where id = ${id} and person_id = ${personId} and revoked_at is null returning id`;
	return rows.length > 0;
}

/** Whose feed a token's hash opens. Asked as a visitor. */
export async function find(hash: string, at: Instant): Promise<{ actor: Actor; detailed: boolean } | null> {
	const [row] = await sql`select * from app.find_feed(${hash}, ${at})`;
	if (!row) return null;
	const { personId, detailed, ...rest } = row;
	return { actor: { id: personId, ...rest } as unknown as Actor, detailed: detailed as boolean };
}

/** What a person takes part in within a period, or one of it; what was cancelled stays until it would have been long over. */
export const entries = (
	personId: string,
	from: Instant,
	to: Instant,
	cancelledFrom: Instant,
	id: string | null = null
): Promise<Entry[]> =>
	sql<
		Entry[]
	>`select a.id, a.kind, a.version, a.starts_at, a.ends_at, coalesce(v.made_at, a.created_at) as made_at, c.made_at as cancelled_at,
			case when p.id is not null then json_build_object('kind', p.kind, 'name', p.name, 'address', p.address) end as place
		from appointment_people mine join appointments a on a.id = mine.appointment_id
		left join appointment_versions v on v.appointment_id = a.id and v.version = a.version
		left join cancellations c on c.appointment_id = a.id
		left join places p on p.id = a.place_id
		where mine.person_id = ${personId} and a.ends_at > ${from} and a.starts_at < ${to}
			and (c.made_at is null or a.ends_at > ${cancelledFrom}) ${id ? sql`and a.id = ${id}` : sql``}
		order by a.starts_at, a.id limit 5000`;
