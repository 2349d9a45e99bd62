import { randomUUID } from 'node:crypto';
import { sql } from '../server/db.ts';
import type { Slot } from './conflict.ts';

/** The unit of a family that the planner works with, with its hours; null when it is not theirs. */
export async function unitOf(familyId: string) {
	const [row] = await sql<{ unitId: string; opensAt: string; closesAt: string }[]>`
		select u.id as unit_id, u.opens_at::text as opens_at, u.closes_at::text as closes_at
		from families f join units u on u.id = f.unit_id where f.id = ${familyId} and f.closed_at is null
			and (f.unit_id = any (app.led_units()) or f.id = any (app.followed_families()))`;
	return row ?? null;
}

/** The hours of a unit that the planner works in; null when it is not theirs. */
export async function hoursOf(unitId: string) {
	const [row] = await sql<
		{ opensAt: string; closesAt: string }[]
	>`select opens_at::text as opens_at, closes_at::text as closes_at
		from units where id = ${unitId} and id = any (app.staffed_units())`;
	return row ?? null;
}

/** Which people and rooms are taken in which of the times, in one statement; `slot` counts from 1. */
export const taken = (
	resources: readonly string[],
	slots: readonly Slot[],
	ignored: readonly string[]
): Promise<{ slot: number; resourceId: string }[]> =>
	sql<{ slot: number; resourceId: string }[]>`select slot, resource_id from app.taken(${[...resources]}::uuid[],
		${slots.map(({ startsAt }) => startsAt.toString())}::timestamptz[], ${slots.map(({ endsAt }) => endsAt.toString())}::timestamptz[],
		${[...ignored]}::uuid[]) order by slot`;

/** Which staff could not get to a place in time, in which of the times; `slot` counts from 1. */
export const tooFar = (
	staffIds: readonly string[],
	placeId: string,
	slots: readonly Slot[],
	ignored: readonly string[]
): Promise<{ slot: number; resourceId: string }[]> =>
	sql<
		{ slot: number; resourceId: string }[]
	>`select slot, resource_id from app.too_far(${[...staffIds]}::uuid[], ${placeId},
		${slots.map(({ startsAt }) => startsAt.toString())}::timestamptz[], ${slots.map(({ endsAt }) => endsAt.toString())}::timestamptz[],
		${[...ignored]}::uuid[]) order by slot`;

/** The names of people and of a room, of those that the reader may know. */
export const names = (
	ids: readonly string[],
	placeId: string | null
): Promise<{ id: string; name: string; isRoom: boolean }[]> =>
	sql<
		{ id: string; name: string; isRoom: boolean }[]
	>`select id, name, false as is_room from people where id = any (${[...ids]}::uuid[])
		union all select id, name, kind = 'room' from places where id = ${placeId}`;

/** The unit's school holidays that touch a period, soonest first. */
export const schoolHolidays = (
	unitId: string,
	from: Temporal.PlainDate,
	to: Temporal.PlainDate
): Promise<{ id: string; name: string; startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate }[]> =>
	sql<
		{ id: string; name: string; startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate }[]
	>`select id, name, starts_on, ends_on from school_holidays
		where unit_id = ${unitId} and ends_on >= ${from} and starts_on <= ${to} order by starts_on`;

export async function insertSchoolHoliday(row: {
	unitId: string;
	name: string;
	startsOn: Temporal.PlainDate;
	endsOn: Temporal.PlainDate;
	madeAt: Temporal.Instant;
	madeBy: string;
}): Promise<string> {
	const id = randomUUID();
	await sql`insert into school_holidays ${sql({ id, ...row })}`;
	return id;
}

/** @returns the unit that it was of; null when there is none such in these units */
export async function deleteSchoolHoliday(id: string, unitIds: readonly string[]): Promise<string | null> {
	const [row] =
		await sql`delete from school_holidays where id = ${id} and unit_id = any (${[...unitIds]}::uuid[]) returning unit_id`;
	return (row?.unitId as string) ?? null;
}
