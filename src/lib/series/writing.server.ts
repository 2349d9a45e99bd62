import * as events from '../events/events.server.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { Refusal } from '../server/errors.ts';
import * as queries from './queries.server.ts';

type Person = { appointmentId: string; personId: string; part: 'parent' | 'child' | 'staff' };

/**
 * Writes people, versions and bookings of many appointments in a few statements, however many they are.
 * The database itself refuses what overlaps, and then nothing is written (rule 4).
 * @param isNew whether they have none of these yet
 * @throws Refusal seriesTaken when somebody else was first, travelTooShort
 */
export async function writeAll(
	actor: Actor,
	ids: readonly string[],
	people: readonly Person[],
	options: readonly { appointmentId: string; placeId: string }[],
	reason: string | null,
	isNew: boolean
): Promise<void> {
	await queries.setPeople(ids, people, isNew);
	await queries.insertVersions(ids, reason, now(), actor.id);
	if (options.length) await queries.insertOptions(options);
	try {
		await queries.bookAll(ids, isNew);
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === '23P01') {
			const isTravel = 'constraint_name' in error && error.constraint_name === 'bookings_leave_travel';
			throw new Refusal(isTravel ? 'travelTooShort' : 'seriesTaken');
		}
		throw error;
	}
}

type Whose = { unitId: string; familyId: string };

/** Records the same thing of many appointments, in one statement. */
export const recordAll = (
	actor: Actor,
	kind: string,
	{ unitId, familyId }: Whose,
	each: readonly { subjectId: string; data: Record<string, unknown> }[]
): Promise<void> =>
	events.recordAll(
		actor,
		kind,
		each.map(({ subjectId, data }) => ({ unitId, familyId, subjectId, data }))
	);
