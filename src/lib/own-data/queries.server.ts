import type { ChannelName, ItemKind, State } from '../notifications/notification.ts';
import type { Why } from '../notifications/when.ts';
import { sql } from '../server/db.ts';

type Instant = Temporal.Instant;

/** A person as they stand in the register. */
export type Profile = {
	readonly name: string;
	readonly bornOn: Temporal.PlainDate | null;
	readonly language: string;
	readonly reads: string | null;
	readonly createdAt: Instant;
	readonly phone: string | null;
	readonly address: string | null;
	readonly isProtected: boolean;
	readonly email: string | null;
};

export async function profile(me: string): Promise<Profile> {
	const [row] = await sql<Profile[]>`select p.name, p.born_on, p.language, p.reads, p.created_at, c.phone, c.address,
			c.protected_at is not null as is_protected, a.email
		from people p left join contacts c on c.person_id = p.id left join accounts a on a.person_id = p.id where p.id = ${me}`;
	return row!;
}

/** A family of one's own: its children, who works with it, and the places that one may know. Never another parent. */
export type OwnFamily = {
	readonly id: string;
	readonly name: string;
	readonly caseNumber: string | null;
	readonly unitName: string;
	readonly children: readonly { name: string; bornOn: string | null; school: string | null; class: string | null }[];
	readonly staff: readonly { name: string; title: string | null; part: 'mentor' | 'samvaer_worker' }[];
	readonly places: readonly { name: string; address: string | null; directions: string | null }[];
};

const inForce = () => sql`fp.starts_on <= app.today() and (fp.ends_on is null or fp.ends_on > app.today())`;

export const families = (me: string): Promise<OwnFamily[]> =>
	sql<OwnFamily[]>`select f.id, f.name, f.case_number, u.name as unit_name,
			coalesce((select json_agg(json_build_object('name', w.name, 'bornOn', w.born_on, 'school', w.school, 'class', w.class) order by w.name)
				from family_people fp join people w on w.id = fp.person_id where fp.family_id = f.id and fp.part = 'child' and ${inForce()}), '[]') as children,
			coalesce((select json_agg(json_build_object('name', w.name, 'title', w.title, 'part', fp.part) order by fp.part, w.name)
				from family_people fp join people w on w.id = fp.person_id
				where fp.family_id = f.id and fp.part in ('mentor', 'samvaer_worker') and ${inForce()}), '[]') as staff,
			coalesce((select json_agg(json_build_object('name', p.name, 'address', p.address, 'directions', p.directions) order by p.name)
				from place_knowers k join places p on p.id = k.place_id where k.person_id = ${me} and p.family_id = f.id), '[]') as places
		from family_people mine join families f on f.id = mine.family_id join units u on u.id = f.unit_id
		where mine.person_id = ${me} and mine.part = 'parent' and f.id = any ((select app.own_families())::uuid[]) order by f.name, f.id`;

/** What a person was told, and by which ways it went. */
export type Notice = {
	readonly why: Why;
	readonly itemKind: ItemKind;
	readonly itemId: string;
	readonly forAt: Instant;
	readonly state: State;
	readonly seenAt: Instant | null;
	readonly tries: readonly { channel: ChannelName; state: string; at: string | null }[];
};

export const notices = (me: string, at: Instant, limit: number): Promise<Notice[]> =>
	sql<Notice[]>`select n.why, n.item_kind, n.item_id, n.for_at, n.state, n.seen_at,
			coalesce((select json_agg(json_build_object('channel', d.channel, 'state', d.state, 'at', coalesce(d.ended_at, d.begun_at)) order by d.begun_at)
				from deliveries d where d.notification_id = n.id), '[]') as tries
		from notifications n where n.person_id = ${me} and n.for_at <= ${at} and n.state <> 'dropped'
		order by n.for_at desc, n.id limit ${limit}`;
