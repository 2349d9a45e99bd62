import { sql } from '../server/db.ts';

type Instant = Temporal.Instant;

const followed = () => sql`(f.unit_id = any ((select app.led_units())::uuid[])
	or f.id = any ((select app.followed_families())::uuid[]))`;

/** The one worker of each of these families now (rule 3), of those that the reader follows. */
export const workers = (ids: string[]) =>
	sql<{ familyId: string; familyName: string; workerId: string | null; workerName: string | null }[]>`
		select f.id as family_id, f.name as family_name, w.id as worker_id, w.name as worker_name from families f
		left join lateral (select fp.person_id from family_people fp where fp.family_id = f.id and fp.part = 'samvaer_worker'
			and fp.starts_on <= app.today() and (fp.ends_on is null or fp.ends_on > app.today())
			order by fp.starts_on desc limit 1) chosen on true
		left join people w on w.id = chosen.person_id
		where f.id = any (${[...new Set(ids)]}::uuid[]) and ${followed()}`;

/** Of one family's held samvær in a period, how many were with its own worker of that day. */
export type Continuity = {
	readonly familyId: string;
	readonly familyName: string;
	readonly held: number;
	readonly same: number;
};

export const continuity = (from: Instant, to: Instant, familyIds?: readonly string[]): Promise<Continuity[]> =>
	sql<Continuity[]>`
		with held as materialized (
			select a.id, a.family_id, f.name, (a.starts_at at time zone 'Europe/Copenhagen')::date as day
			from appointments a join families f on f.id = a.family_id
			where ${followed()} ${familyIds ? sql`and a.family_id = any (${[...new Set(familyIds)]}::uuid[])` : sql``} and a.kind = 'samvaer' and a.starts_at >= ${from} and a.ends_at <= ${to}
				and not exists (select 1 from cancellations c where c.appointment_id = a.id)
				and not exists (select 1 from (select distinct on (n.person_id) n.answer from answers n
					where n.appointment_id = a.id and n.version = a.version
					order by n.person_id, n.given_at desc) newest where newest.answer <> 'coming'))
		select held.family_id, held.name as family_name, count(*)::int as held,
			count(*) filter (where exists (select 1 from appointment_people ap
				join family_people fp on fp.person_id = ap.person_id and fp.family_id = held.family_id and fp.part = 'samvaer_worker'
					and fp.starts_on <= held.day and (fp.ends_on is null or fp.ends_on > held.day)
				where ap.appointment_id = held.id and ap.part = 'staff'))::int as same
		from held
		where exists (select 1 from family_people fp where fp.family_id = held.family_id and fp.part = 'samvaer_worker')
		group by held.family_id, held.name order by held.name limit 500`;
