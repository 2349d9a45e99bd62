import { sql } from '../server/db.ts';
import type { Absence } from './absence.ts';

type Colleague = { readonly id: string; readonly name: string; readonly unitId: string };

/** Who works with families in the reader's units now, by name. */
export const colleagues = (): Promise<Colleague[]> =>
	sql<
		Colleague[]
	>`select distinct on (p.name, p.id) p.id, p.name, r.unit_id from people p join staff_roles r on r.person_id = p.id
		where r.unit_id = any ((select app.staffed_units())::uuid[]) and r.role in ('mentor', 'coordinator', 'leader')
			and r.starts_on <= app.today() and (r.ends_on is null or r.ends_on > app.today()) order by p.name, p.id`;

/** Absences that are not over, soonest first: the person's own, and those of the units that they lead. */
export const open = (personId: string): Promise<Absence[]> =>
	sql<Absence[]>`select a.id, p.name as person_name, s.name as stand_in_name, a.first_on, a.last_on from absences a
		join people p on p.id = a.person_id join people s on s.id = a.stand_in_id
		where a.ended_at is null and a.last_on >= app.today() and (a.person_id = ${personId} or a.stand_in_id = ${personId}
			or a.unit_id = any ((select app.led_units())::uuid[])) order by a.first_on, p.name`;

/**
 * Which of those who answer a conversation are away today: whoever it was handed on to, else the family's mentors. Only
 * where the stand-in can read it, and so answers.
 */
export const ofConversation = (conversationId: string): Promise<Absence[]> =>
	sql<Absence[]>`with handed as (
			select person_id from (select person_id from answerers where conversation_id = ${conversationId} and starts_on <= app.today()
				order by starts_on desc, made_at desc limit 1) h where app.may_answer(${conversationId}, person_id)),
		answering as (
			select person_id from handed union all
			select fp.person_id from conversations c join family_people fp on fp.family_id = c.family_id and fp.part = 'mentor'
				and fp.starts_on <= app.today() and (fp.ends_on is null or fp.ends_on > app.today())
			where c.id = ${conversationId} and not exists (select 1 from handed))
		select distinct a.id, p.name as person_name, s.name as stand_in_name, a.first_on, a.last_on from absences a
			join answering w on w.person_id = a.person_id
			join people p on p.id = a.person_id join people s on s.id = a.stand_in_id
		where a.ended_at is null and a.first_on <= app.today() and a.last_on >= app.today()
			and app.may_answer(${conversationId}, a.stand_in_id) order by p.name`;

export async function insert(row: Record<string, unknown>): Promise<void> {
	await sql`insert into absences ${sql(row)}`;
}

export async function end(id: string, personId: string, at: Temporal.Instant): Promise<string | null> {
	const [row] = await sql<{ unitId: string }[]>`update absences set ended_at = ${at}, ended_by = ${personId}
		where id = ${id} and ended_at is null and (person_id = ${personId} or unit_id = any ((select app.led_units())::uuid[]))
		returning unit_id`;
	return row?.unitId ?? null;
}
