import { sql } from '../server/db.ts';
import { keyOf, type Known } from './check.ts';

/** Holds the unit still: two lists at once come one after the other, and the second sees the first. */
export async function hold(unitId: string): Promise<void> {
	await sql`select 1 from units where id = ${unitId} for update`;
}

/** What the database knows of these; e-mails in small letters, dates as ISO. */
export async function known(
	unitId: string,
	of: { caseNumbers: string[]; emails: string[]; staff: string[]; dates: string[] }
): Promise<Known> {
	const cases =
		await sql`select case_number from families where unit_id = ${unitId} and case_number = any(${of.caseNumbers}::text[])`;
	const emails = await sql`select email from app.emails_in_use(${of.emails}::text[]) as email`;
	const people = await sql`select kind, name, born_on::text as born from people
		where unit_id = ${unitId} and kind in ('parent', 'child') and born_on = any(${of.dates}::date[])`;
	const staff = await sql`select a.email, a.person_id,
			coalesce(bool_or(r.role in ('mentor', 'coordinator', 'leader')), false) as follows
		from accounts a join people p on p.id = a.person_id and p.kind = 'staff'
		left join staff_roles r on r.person_id = a.person_id and r.unit_id = ${unitId}
			and r.starts_on <= app.today() and (r.ends_on is null or r.ends_on > app.today())
		where a.email = any(${of.staff}::text[]) and a.disabled_at is null group by 1, 2`;
	return {
		caseNumbers: new Set(cases.map((row) => row.caseNumber as string)),
		emails: new Set(emails.map((row) => row.email as string)),
		people: new Set(people.map((row) => keyOf(row.kind as string, row.name as string, row.born as string))),
		staff: new Map(
			staff.map((row) => [row.email as string, { id: row.personId as string, follows: row.follows as boolean }])
		)
	};
}

/** Rows as the tables want them; keys are column names. */
export type Rows = {
	readonly families: { id: string; case_number: string; name: string }[];
	readonly people: {
		id: string;
		kind: 'parent' | 'child';
		name: string;
		born_on: string | null;
		school: string | null;
		class: string | null;
	}[];
	readonly contacts: { person_id: string; phone: string | null; address: string | null; is_protected: boolean }[];
	readonly accounts: { person_id: string; email: string; password_hash: string }[];
	readonly members: { family_id: string; person_id: string; part: string }[];
};

/** Everything in five statements, under the actor's own policies. */
export async function insert(unitId: string, by: string, at: Temporal.Instant, rows: Rows): Promise<void> {
	await sql`insert into families (id, unit_id, name, case_number)
		select id, ${unitId}, name, case_number from jsonb_to_recordset(${sql.json(rows.families)}::jsonb)
			as t (id uuid, name text, case_number text)`;
	await sql`insert into people (id, unit_id, kind, name, born_on, school, class)
		select id, ${unitId}, kind, name, born_on, school, class from jsonb_to_recordset(${sql.json(rows.people)}::jsonb)
			as t (id uuid, kind text, name text, born_on date, school text, class text)`;
	await sql`insert into contacts (person_id, phone, address, protected_at, protected_by)
		select person_id, phone, address, case when is_protected then ${at}::timestamptz end, case when is_protected then ${by}::uuid end
		from jsonb_to_recordset(${sql.json(rows.contacts)}::jsonb) as t (person_id uuid, phone text, address text, is_protected boolean)`;
	await sql`insert into accounts (person_id, email, password_hash, password_set_at)
		select person_id, email, password_hash, null from jsonb_to_recordset(${sql.json(rows.accounts)}::jsonb)
			as t (person_id uuid, email text, password_hash text)`;
	await sql`insert into family_people (family_id, person_id, part, starts_on)
		select family_id, person_id, part, app.today() from jsonb_to_recordset(${sql.json(rows.members)}::jsonb)
			as t (family_id uuid, person_id uuid, part text)`;
}
