import { sql } from '../server/db.ts';

/** What staff write down of one parent or child of a family. */
export type OneMember = {
	readonly id: string;
	readonly unitId: string;
	readonly familyName: string;
	readonly name: string;
	readonly part: 'parent' | 'child';
	readonly school: string | null;
	readonly class: string | null;
	readonly reads: string | null;
};

export async function maybeFind(familyId: string, personId: string): Promise<OneMember | null> {
	const [row] = await sql<
		OneMember[]
	>`select w.id, f.unit_id, f.name as family_name, w.name, p.part, w.school, w.class, w.reads
		from families f join family_people p on p.family_id = f.id join people w on w.id = p.person_id
		where f.id = ${familyId} and w.id = ${personId} and p.part in ('parent', 'child') and f.closed_at is null
			and p.starts_on <= app.today() and (p.ends_on is null or p.ends_on > app.today())
			and (f.unit_id = any ((select app.led_units())::uuid[]) or f.id = any ((select app.followed_families())::uuid[]))`;
	return row ?? null;
}

/** @returns whether it was the reader's to change */
export async function setClass(childId: string, school: string | null, name: string | null): Promise<boolean> {
	const [row] = await sql`select app.set_class(${childId}, ${school}, ${name}) as changed`;
	return row!.changed as boolean;
}

/** @returns whether it was the reader's to change */
export async function setReads(parentId: string, language: string | null): Promise<boolean> {
	const [row] = await sql`select app.set_reads(${parentId}, ${language}) as changed`;
	return row!.changed as boolean;
}
