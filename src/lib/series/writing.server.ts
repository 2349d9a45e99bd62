import * as events from '../events/events.server.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { Refusal } from '../server/errors.ts';
import * as queries from './queries.server.ts';

/** Somebody else books for one of the same people or rooms right now. */
export class Busy extends Refusal {
	constructor() {
		super('seriesTaken');
	}
}

/** Holds people and rooms for a whole series. @throws Busy at once: whoever waited would keep a connection from everybody else */
export async function hold(resources: readonly string[]): Promise<void> {
	if (resources.length && !(await queries.holdAll(resources))) throw new Busy();
}

/** Does the work again a little later, outside of its transaction, while somebody else books for the same people. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await work();
		} catch (error) {
			if (!(error instanceof Busy) || attempt === 5) throw error;
			await new Promise((resolve) => setTimeout(resolve, attempt * (60 + Math.random() * 60)));
		}
	}
}

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
