import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { Refusal } from '../server/errors.ts';
import { rulesOf } from './kinds/index.ts';
import type { Plan } from './plan.ts';
import * as placeQueries from './place-queries.server.ts';
import * as queries from './queries.server.ts';

/** Writes the version, its people and its bookings. The database itself refuses what overlaps (rule 4). */
export async function write(
	actor: Actor,
	row: queries.Row,
	{ staffIds, parentIds, childIds, placeOptions }: Plan,
	reason: string | null
): Promise<void> {
	const part = (ids: readonly string[], part: 'staff' | 'parent' | 'child') =>
		ids.map((personId) => ({ personId, part }));
	await queries.setPeople(row.id, [
		...part(staffIds, 'staff'),
		...part(parentIds, 'parent'),
		...part(childIds, 'child')
	]);
	await queries.insertVersion(row, [...staffIds], rulesOf(row.kind).written ? reason : null, now(), actor.id);
	if (placeOptions?.length) await placeQueries.insertOptions(row.id, row.version, placeOptions);
	const room = row.placeId && (await queries.isRoom(row.placeId)) ? [row.placeId] : [];
	try {
		await queries.book(row.id, [...staffIds, ...parentIds, ...childIds, ...room], row.startsAt, row.endsAt);
	} catch (error) {
		if (isTaken(error)) throw new Refusal(isTravel(error) ? 'travelTooShort' : 'timeTaken');
		throw error;
	}
}

/** Whether the database refused a booking: somebody, or the room, is elsewhere then. */
export const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '23P01';

const isTravel = (error: unknown) =>
	error instanceof Error && 'constraint_name' in error && error.constraint_name === 'bookings_leave_travel';
