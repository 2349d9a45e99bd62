import type { ConflictType, Source } from '../conflict.ts';
import * as queries from '../queries.server.ts';

/** Staff, room, child and parent are each in one place at a time (rule 4): who is taken, and never by what. */
export const taken: Source = async ({ slots, staffIds, parentIds, childIds, placeId, ignoreAppointmentIds = [] }) => {
	const types = new Map<string, ConflictType>();
	const people = [...staffIds, ...parentIds, ...childIds];
	for (const id of staffIds) types.set(id, 'staff');
	for (const id of parentIds) types.set(id, 'parent');
	for (const id of childIds) types.set(id, 'child');
	// A place that is no room is never booked, so it is never taken.
	if (placeId) types.set(placeId, 'room');
	const found = slots.length ? await queries.taken([...types.keys()], slots, ignoreAppointmentIds) : [];
	if (!found.length) return [];
	const names = new Map((await queries.names(people, placeId)).map(({ id, name }) => [id, name]));
	return found.map(({ slot, resourceId }) => ({
		...{ slot: slot - 1, type: types.get(resourceId)! },
		...{ name: names.get(resourceId) ?? null, strict: true }
	}));
};
