import { sql } from '../server/db.ts';
import type { Room } from './administration.ts';

type Facts = Pick<Room, 'name' | 'address' | 'directions'>;

export async function roomsOf(unitIds: readonly string[]): Promise<Room[]> {
	return await sql<Room[]>`select id, unit_id, name, address, directions, closed_at is not null as closed from places
		where kind = 'room' and unit_id = any(${unitIds}::uuid[]) order by closed, name`;
}

export async function unitOfRoom(unitIds: readonly string[], id: string): Promise<string | null> {
	const [row] =
		await sql`select unit_id from places where id = ${id} and kind = 'room' and unit_id = any(${unitIds}::uuid[]) for update`;
	return (row?.unitId as string) ?? null;
}

/** Whether another open room of the unit has this name. */
export async function isNamed(unitId: string, name: string, but: string): Promise<boolean> {
	const rows =
		await sql`select 1 from places where kind = 'room' and unit_id = ${unitId} and lower(name) = lower(${name})
		and closed_at is null and id <> ${but}`;
	return rows.length > 0;
}

export async function insert(id: string, unitId: string, facts: Facts): Promise<void> {
	await sql`insert into places ${sql({ id, unitId, kind: 'room', ...facts })}`;
}

export async function update(id: string, { name, address, directions }: Facts): Promise<void> {
	await sql`update places set name = ${name}, address = ${address}, directions = ${directions} where id = ${id}`;
}

export async function setClosedAt(id: string, at: Temporal.Instant | null): Promise<void> {
	await sql`update places set closed_at = ${at} where id = ${id}`;
}
