import { sql } from '../server/db.ts';
import type { Closing, House, OwnHours, RoomWithHours } from './hours.ts';

type Instant = Temporal.Instant;

export const houses = (unitIds: readonly string[]): Promise<House[]> =>
	sql<
		House[]
	>`select id, name, phone, to_char(opens_at, 'HH24:MI') as opens_at, to_char(closes_at, 'HH24:MI') as closes_at,
			to_char(answer_by, 'HH24:MI') as answer_by, travel_minutes
		from units where id = any (${unitIds}::uuid[]) order by name`;

/** Open rooms with what differs from the house's hours. */
export const rooms = (unitIds: readonly string[]): Promise<RoomWithHours[]> =>
	sql<RoomWithHours[]>`select p.id, p.unit_id, p.name,
			coalesce((select json_agg(json_build_object('weekday', h.weekday, 'open', case when h.opens_at is not null then
				json_build_object('opensAt', to_char(h.opens_at, 'HH24:MI'), 'closesAt', to_char(h.closes_at, 'HH24:MI')) end) order by h.weekday)
				from room_hours h where h.place_id = p.id), '[]') as hours
		from places p where p.kind = 'room' and p.closed_at is null and p.unit_id = any (${unitIds}::uuid[]) order by p.name limit 300`;

/** Closing days that are not over, soonest first, with how much is planned in them. */
export const closings = (unitIds: readonly string[], today: Temporal.PlainDate): Promise<Closing[]> =>
	sql<Closing[]>`select d.id, d.unit_id, d.place_id, p.name as room, d.first_on, d.last_on, d.name,
			(select count(*)::int from appointments a where a.unit_id = d.unit_id and (d.place_id is null or a.place_id = d.place_id)
				and a.starts_at < (d.last_on + 1)::timestamp at time zone 'Europe/Copenhagen'
				and a.starts_at >= d.first_on::timestamp at time zone 'Europe/Copenhagen'
				and not exists (select 1 from cancellations c where c.appointment_id = a.id)) as planned
		from closing_days d left join places p on p.id = d.place_id
		where d.unit_id = any (${unitIds}::uuid[]) and d.removed_at is null and d.last_on >= ${today} order by d.first_on, d.name limit 200`;

/** The unit of an open room, locked; null when it is none of these units'. */
export async function unitOfRoom(unitIds: readonly string[], id: string): Promise<string | null> {
	const [row] = await sql`select unit_id from places where id = ${id} and kind = 'room' and closed_at is null
		and unit_id = any (${unitIds}::uuid[]) for update`;
	return (row?.unitId as string) ?? null;
}

/** A room's own hours, in place of those it had. */
export async function setRoomHours(placeId: string, hours: readonly OwnHours[]): Promise<void> {
	await sql`delete from room_hours where place_id = ${placeId}`;
	const rows = hours.map(({ weekday, open }) => ({
		...{ placeId, weekday },
		...{ opensAt: open?.opensAt ?? null, closesAt: open?.closesAt ?? null }
	}));
	if (rows.length) await sql`insert into room_hours ${sql(rows)}`;
}

type NewClosing = Pick<Closing, 'id' | 'unitId' | 'placeId' | 'firstOn' | 'lastOn' | 'name'>;

export async function insertClosing(closing: NewClosing, at: Instant, by: string): Promise<void> {
	await sql`insert into closing_days ${sql({ ...closing, madeAt: at, madeBy: by })}`;
}

/** @returns the unit of the closing that was taken away; null when there was none */
export async function removeClosing(
	unitIds: readonly string[],
	id: string,
	at: Instant,
	by: string
): Promise<string | null> {
	const [row] = await sql`update closing_days set removed_at = ${at}, removed_by = ${by}
		where id = ${id} and removed_at is null and unit_id = any (${unitIds}::uuid[]) returning unit_id`;
	return (row?.unitId as string) ?? null;
}

export async function updateHouse({
	id,
	name,
	phone,
	opensAt,
	closesAt,
	answerBy,
	travelMinutes
}: House): Promise<void> {
	await sql`update units set name = ${name}, phone = ${phone}, opens_at = ${opensAt}, closes_at = ${closesAt},
		answer_by = ${answerBy}, travel_minutes = ${travelMinutes} where id = ${id}`;
}

export async function schoolIntra(): Promise<string> {
	const [row] = await sql`select value from settings where name = 'schoolIntra'`;
	return row!.value as string;
}

export async function setSchoolIntra(value: string): Promise<void> {
	await sql`update settings set value = ${value} where name = 'schoolIntra'`;
}

/** What keeps any of these places from being used at a time: null when nothing does. The place may be none yet. */
export async function shut(
	unitId: string,
	placeIds: readonly (string | null)[],
	startsAt: Instant,
	endsAt: Instant
): Promise<string[]> {
	const rows = await sql`select app.shut(${unitId}, place, ${startsAt}, ${endsAt}) as shut
		from unnest(${placeIds}::uuid[]) as place`;
	return rows.map((row) => row.shut as string | null).filter((shut) => shut !== null);
}

/** What keeps a place from being used in each of some times, with the closing days' name; `slot` counts from 1. */
export const shutAmong = (
	unitId: string,
	placeId: string | null,
	slots: readonly { readonly startsAt: Instant; readonly endsAt: Instant }[]
): Promise<{ slot: number; shut: string; name: string | null }[]> =>
	sql<
		{ slot: number; shut: string; name: string | null }[]
	>`select slot, shut, name from app.shut_among(${unitId}, ${placeId},
		${slots.map(({ startsAt }) => startsAt.toString())}::timestamptz[], ${slots.map(({ endsAt }) => endsAt.toString())}::timestamptz[])`;
