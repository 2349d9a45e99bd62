import { sql } from '../server/db.ts';
import type { Held, Leaver } from './leaving.ts';

type Instant = Temporal.Instant;
type Day = Temporal.PlainDate;

const columns = (at: Instant) => sql`l.person_id, p.name, l.unit_id, l.last_on, w.name as by, l.ended_at,
	(select count(*)::int from app.held_by(l.person_id, ${at})) as left`;

/** Those who stop in the reader's units, and those who have stopped and left something behind. */
export const leavers = (at: Instant): Promise<Leaver[]> =>
	sql<
		Leaver[]
	>`select * from (select distinct on (l.person_id) ${columns(at)} from leavings l join people p on p.id = l.person_id
			join people w on w.id = l.made_by where l.withdrawn_at is null order by l.person_id, l.made_at desc) newest
		where ended_at is null or "left" > 0 order by last_on, name limit 100`;

export async function maybeLeaver(personId: string, at: Instant): Promise<Leaver | null> {
	const [row] = await sql<Leaver[]>`select ${columns(at)} from leavings l join people p on p.id = l.person_id
		join people w on w.id = l.made_by where l.person_id = ${personId} and l.withdrawn_at is null order by l.made_at desc limit 1`;
	return row ?? null;
}

export const held = (personId: string, at: Instant): Promise<Held[]> =>
	sql<Held[]>`select * from app.held_by(${personId}, ${at})`;

/** @returns whether it was the reader's to say */
export async function setLastDay(personId: string, day: Day, at: Instant): Promise<boolean> {
	const [row] = await sql`select app.set_last_day(${personId}, ${day}, ${at}) as done`;
	return row!.done as boolean;
}

/** @returns whether there was one */
export async function withdraw(personId: string, at: Instant): Promise<boolean> {
	const [row] = await sql`select app.withdraw_last_day(${personId}, ${at}) as done`;
	return row!.done as boolean;
}

/** Another mentor from today on; the one who stops keeps the family to the last day. */
export async function changeMentor(familyId: string, from: string, to: string, until: Day): Promise<void> {
	await sql`update family_people set ends_on = greatest(starts_on, ${until}::date) where family_id = ${familyId}
		and person_id = ${from} and part = 'mentor' and (ends_on is null or ends_on > ${until})`;
	await sql`insert into family_people (family_id, person_id, part, starts_on) values (${familyId}, ${to}, 'mentor', app.today())
		on conflict (family_id, person_id, part) do update set ends_on = null,
			starts_on = case when family_people.ends_on <= app.today() then app.today() else least(family_people.starts_on, app.today()) end`;
}

/** The conversations of a family that were handed to somebody. */
export const conversations = (familyId: string, personId: string): Promise<{ id: string }[]> =>
	sql<
		{ id: string }[]
	>`select c.id from conversations c where c.family_id = ${familyId} and ${personId} = (select n.person_id
		from answerers n where n.conversation_id = c.id order by n.starts_on desc, n.made_at desc limit 1)`;

/** Somebody's coming appointments with a family, from an instant on, but for samvær, whose worker the case decides. */
export const appointments = (familyId: string, personId: string, from: Instant) =>
	sql<{ id: string; version: number; staffIds: string[] }[]>`select a.id, a.version,
			array(select s.person_id from appointment_people s where s.appointment_id = a.id and s.part = 'staff') as staff_ids
		from appointments a join appointment_people ap on ap.appointment_id = a.id and ap.person_id = ${personId} and ap.part = 'staff'
		where a.family_id = ${familyId} and a.starts_at >= ${from} and a.kind <> 'samvaer'
			and not exists (select 1 from cancellations c where c.appointment_id = a.id) order by a.starts_at limit 300`;
