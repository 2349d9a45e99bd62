import { sql } from '../server/db.ts';
import type { Facts, FamilyKind, FamilyPlace } from './place.ts';

/** A family's own places, those in use first. */
export const ofFamily = (familyId: string): Promise<FamilyPlace[]> =>
	sql<FamilyPlace[]>`select p.id, p.kind, p.name, p.address, p.directions, p.closed_at is not null as closed,
			array(select k.person_id from place_knowers k where k.place_id = p.id) as knower_ids
		from places p where p.family_id = ${familyId} and p.kind <> 'room' order by closed, p.name limit 200`;

export async function insert(
	row: Facts & { id: string; unitId: string; familyId: string; kind: FamilyKind }
): Promise<void> {
	await sql`insert into places ${sql(row)}`;
}

export async function update(id: string, { name, address, directions }: Facts): Promise<void> {
	await sql`update places set name = ${name}, address = ${address}, directions = ${directions} where id = ${id}`;
}

export async function setClosedAt(id: string, at: Temporal.Instant | null): Promise<void> {
	await sql`update places set closed_at = ${at} where id = ${id}`;
}

/** Of these parents, exactly those named may know the place. */
export async function setKnowers(
	placeId: string,
	parentIds: readonly string[],
	knowerIds: readonly string[]
): Promise<void> {
	await sql`delete from place_knowers where place_id = ${placeId} and person_id = any (${parentIds}::uuid[])
		and person_id <> all (${knowerIds}::uuid[])`;
	await sql`insert into place_knowers (place_id, person_id) select ${placeId}, parent from unnest(${knowerIds}::uuid[]) as parent
		on conflict do nothing`;
}
