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

/** Which of a family's mentors are away today. */
export const ofFamily = (familyId: string): Promise<Absence[]> =>
	sql<Absence[]>`select a.id, p.name as person_name, s.name as stand_in_name, a.first_on, a.last_on from absences a
		join family_people fp on fp.person_id = a.person_id and fp.family_id = ${familyId} and fp.part = 'mentor'
			and fp.starts_on <= app.today() and (fp.ends_on is null or fp.ends_on > app.today())
		join people p on p.id = a.person_id join people s on s.id = a.stand_in_id
		where a.ended_at is null and a.first_on <= app.today() and a.last_on >= app.today() order by p.name`;

export async function insert(row: Record<string, unknown>): Promise<void> {
	await sql`insert into absences ${sql(row)}`;
}

export async function end(id: string, personId: string, at: Temporal.Instant): Promise<string | null> {
	const [row] = await sql<{ unitId: string }[]>`update absences set ended_at = ${at}, ended_by = ${personId}
		where id = ${id} and ended_at is null and (person_id = ${personId} or unit_id = any ((select app.led_units())::uuid[]))
		returning unit_id`;
	return row?.unitId ?? null;
}
