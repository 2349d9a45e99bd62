import { sql } from '../server/db.ts';
import type { Encounter, Line } from './agenda.ts';

type Instant = Temporal.Instant;

const moved = () => sql`(a.version > 1 and exists (select 1 from appointment_versions v where v.appointment_id = a.id
	and v.version < a.version and v.starts_at <> a.starts_at))`;

/** Where on a series' road it is: "7 of 12". */
const step = () =>
	sql`a.series_number, case when a.series_id is not null then app.series_total(a.series_id) end as series_total`;

const columns = (names: boolean) => sql`
	a.id, a.kind, a.details, a.starts_at, a.ends_at, c.by_whom as cancelled,
	mine.answer,
	${moved()} as moved, ${step()},
	${
		names
			? sql`array(select w.name from appointment_people s join people w on w.id = s.person_id
				where s.appointment_id = a.id and s.part = 'staff' order by w.name)`
			: sql`'{}'::text[]`
	} as staff
	from appointment_people mine join appointments a on a.id = mine.appointment_id
	left join cancellations c on mine.cancelled and c.appointment_id = a.id`;

/** What a person has in front of them, running ones too; soonest first. */
export const coming = (personId: string, now: Instant, limit: number, names: boolean) =>
	sql<Line[]>`select ${columns(names)} where mine.person_id = ${personId} and mine.ends_at > ${now}
		order by a.starts_at, a.id limit ${limit}`;

/** What is over and began before an instant; newest first. */
export const earlier = (personId: string, now: Instant, before: Instant, limit: number): Promise<Line[]> =>
	sql<
		Line[]
	>`select ${columns(true)} where mine.person_id = ${personId} and mine.ends_at <= ${now} and a.starts_at < ${before}
		order by a.starts_at desc, a.id limit ${limit}`;

/** How many coming appointments wait for the person's answer, by the same rule as `isWaiting`. */
export const waiting = (personId: string, now: Instant, horizon: Instant) =>
	sql<{ many: number }[]>`select count(*)::int as many
		from appointment_people mine join appointments a on a.id = mine.appointment_id
		where mine.person_id = ${personId} and mine.ends_at > ${now} and not mine.cancelled and mine.answer is null
			and a.starts_at > ${now} and (a.starts_at < ${horizon} or ${moved()})`;

type Acquaintance = Pick<Encounter, 'moved' | 'timesMet' | 'fixedWorker' | 'seriesNumber' | 'seriesTotal'>;

/** Who comes, seen by the reader: how often they have met each staff member before, and who the family's fixed worker is. */
export const acquaintanceOf = (id: unknown) =>
	sql<Acquaintance[]>`select ${moved()} as moved, ${step()},
		(select json_build_object('id', w.id, 'name', w.name) from people w where w.id = app.usual_worker_of(a.id)) as fixed_worker,
		coalesce((select json_object_agg(s.person_id, app.times_met(s.person_id, a.starts_at))
			from appointment_people s where s.appointment_id = a.id and s.part = 'staff'), '{}') as times_met
		from appointments a where a.id = ${id}`;

export const acquaintance = async (id: string): Promise<Acquaintance | null> => (await acquaintanceOf(id))[0] ?? null;

/** The id of the next appointment of a person that holds, running ones too. */
export const nextId = (personId: string, now: Instant) =>
	sql`(select a.id from appointment_people mine join appointments a on a.id = mine.appointment_id
		where mine.person_id = ${personId} and mine.ends_at > ${now} and not mine.cancelled order by a.starts_at, a.id limit 1)`;
