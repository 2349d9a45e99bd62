import type { Role } from '../people/actor.ts';
import { sql } from '../server/db.ts';
import type { ParentMember, StaffMember, Unit } from './administration.ts';

export async function unitsNamed(ids: readonly string[]): Promise<Unit[]> {
	return await sql<Unit[]>`select id, name from units where id = any(${ids}::uuid[]) order by name`;
}

const staffColumns = () => sql`p.id, p.unit_id, p.name, p.title, a.email,
	a.person_id is not null and a.disabled_at is null as open,
	coalesce((select array_agg(distinct r.role) from staff_roles r where r.person_id = p.id and r.unit_id = p.unit_id
		and r.starts_on <= app.today() and (r.ends_on is null or r.ends_on > app.today())), '{}') as roles`;

/** Staff of these units by name, those with access first. */
export async function staffOf(unitIds: readonly string[]): Promise<StaffMember[]> {
	return await sql<StaffMember[]>`select ${staffColumns()} from people p left join accounts a on a.person_id = p.id
		where p.kind = 'staff' and p.unit_id = any(${unitIds}::uuid[])
		order by open desc, p.name`;
}

/** One person of these units who may have a sign-in: staff or parent. */
export async function member(
	unitIds: readonly string[],
	id: string
): Promise<(StaffMember & { kind: 'staff' | 'parent' }) | null> {
	const [row] = await sql<(StaffMember & { kind: 'staff' | 'parent' })[]>`select ${staffColumns()}, p.kind
		from people p left join accounts a on a.person_id = p.id
		where p.id = ${id} and p.kind in ('staff', 'parent') and p.unit_id = any(${unitIds}::uuid[]) and app.runs_person(p.id)`;
	return row ?? null;
}

/** Parents of these units whose name holds the words; by name. */
export async function parentsOf(unitIds: readonly string[], words: string, limit: number): Promise<ParentMember[]> {
	// Databases differ in whether they know that å is a small Å.
	const capital = words.charAt(0).toUpperCase() + words.slice(1);
	const like = [words, words.toLowerCase(), capital].map((text) => `%${text.replace(/[\\%_]/g, '\\$&')}%`);
	return await sql<ParentMember[]>`select p.id, p.name, a.email,
			case when a.person_id is null then 'none' when a.disabled_at is not null then 'closed'
				when a.password_set_at is null and not app.has_passkey(p.id) then 'waiting' else 'open' end as state,
			coalesce((select array_agg(distinct f.name) from family_people fp join families f on f.id = fp.family_id
				where fp.person_id = p.id and fp.part = 'parent'), '{}') as families
		from people p left join accounts a on a.person_id = p.id
		where p.kind = 'parent' and p.unit_id = any(${unitIds}::uuid[]) and p.name ilike any(${like}::text[])
		order by p.name limit ${limit}`;
}

/** The families that these parents are in: of whom there will be a look. */
export async function familiesOf(parentIds: readonly string[]): Promise<string[]> {
	const rows = await sql<{ familyId: string }[]>`select distinct family_id from family_people
		where person_id = any(${[...parentIds]}::uuid[]) and part = 'parent'`;
	return rows.map(({ familyId }) => familyId);
}

/** Holds the units still, so that two administrators can't end each other's access at once. */
export async function holdUnits(unitIds: readonly string[]): Promise<void> {
	await sql`select 1 from units where id = any(${unitIds}::uuid[]) order by id for update`;
	// Whoever waited for the lock may have lost the right meanwhile.
	await sql`select app.enter(app.me(), app.today())`;
}

export async function insertStaff(id: string, unitId: string, name: string, title: string | null): Promise<void> {
	await sql`insert into people ${sql({ id, unitId, kind: 'staff', name, title })}`;
}

export async function updatePerson(id: string, name: string, title: string | null): Promise<void> {
	await sql`update people set name = ${name}, title = ${title} where id = ${id}`;
}

/** The roles in one unit from today: those not named end today, the new ones begin. */
export async function setRoles(personId: string, unitId: string, roles: readonly Role[]): Promise<void> {
	await sql`update staff_roles set ends_on = app.today() where person_id = ${personId} and unit_id = ${unitId}
		and (ends_on is null or ends_on > app.today()) and role <> all(${roles}::text[])`;
	await sql`insert into staff_roles (person_id, unit_id, role, starts_on)
		select ${personId}, ${unitId}, role, app.today() from unnest(${roles}::text[]) as role
		where not exists (select 1 from staff_roles r where r.person_id = ${personId} and r.unit_id = ${unitId}
			and r.role = role and (r.ends_on is null or r.ends_on > app.today()))`;
}

/** Every role ends today, in the units that the actor administers. */
export async function endRoles(personId: string): Promise<void> {
	await sql`update staff_roles set ends_on = app.today() where person_id = ${personId} and (ends_on is null or ends_on > app.today())`;
}

/** A sign-in with this address and password, open again if it was closed. */
export async function setAccount(personId: string, email: string, hash: string, at: Temporal.Instant): Promise<void> {
	const { count } = await sql`update accounts set email = ${email}, password_hash = ${hash}, password_set_at = ${at},
		disabled_at = null where person_id = ${personId}`;
	if (!count) await sql`insert into accounts ${sql({ personId, email, passwordHash: hash, passwordSetAt: at })}`;
}

/** Shuts the account, and everything that lets the person in or tells them by itself. */
export async function endAccount(personId: string, at: Temporal.Instant): Promise<void> {
	await sql`select app.end_account(${personId}, ${at})`;
}

/** A new beginning: neither passkeys, the second step nor another provider's name of before open the door. */
export async function forgetKeys(personId: string): Promise<void> {
	await sql`select app.forget_keys(${personId})`;
	await sql`delete from identities where person_id = ${personId}`;
}

/** Signs the person out everywhere. */
export async function closeSessions(personId: string): Promise<void> {
	await sql`select app.close_sessions(${personId})`;
}
