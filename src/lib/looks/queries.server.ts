import { sql } from '../server/db.ts';
import type { Look } from './look.ts';

type Instant = Temporal.Instant;
type Day = Temporal.PlainDate;

const own = () => sql`l.family_id = any ((select app.own_families())::uuid[])`;
const localDay = () => sql`(l.at at time zone 'Europe/Copenhagen')::date`;

/** The newest day before another on which somebody looked at these families. */
export async function newestDay(before: Day): Promise<Day | null> {
	const [row] = await sql<{ day: Day | null }[]>`select max(${localDay()}) as day from looks l
		where ${own()} and l.at < (${before}::date::timestamp at time zone 'Europe/Copenhagen')`;
	return row?.day ?? null;
}

/** Looks at these families in a period, by day and person, newest first. */
export const ofOwnFamilies = (from: Instant, to: Instant): Promise<Look[]> =>
	sql<Look[]>`select ${localDay()} as day, l.person_id, w.name, w.title, array_agg(distinct l.what) as whats, l.ground,
			array(select distinct fp.part from family_people fp where fp.person_id = l.person_id
				and fp.family_id = any ((select app.own_families())::uuid[])
				and fp.starts_on <= app.today() and (fp.ends_on is null or fp.ends_on > app.today())) as parts,
			min(l.at) as first_at, max(l.at) as last_at, count(distinct date_bin('10 minutes', l.at, 'epoch'))::int as many
		from looks l left join people w on w.id = l.person_id
		where ${own()} and l.at >= ${from} and l.at < ${to}
		group by 1, l.person_id, w.name, w.title, l.ground order by 1 desc, last_at desc limit 500`;

/** An access in a special situation, as the parents are told of it. */
export type Special = {
	readonly personId: string;
	readonly cause: string;
	readonly openedAt: Instant;
	readonly endedAt: Instant;
};

export const ownAccesses = (from: Instant, to: Instant): Promise<Special[]> =>
	sql<Special[]>`select * from app.own_accesses(${from}, ${to})`;
