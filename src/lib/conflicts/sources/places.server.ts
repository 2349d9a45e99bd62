import * as hours from '../../hours/queries.server.ts';
import type { ConflictType, Source } from '../conflict.ts';
import * as queries from '../queries.server.ts';

/** A room's opening hours and closing days; the unit's closing days, on which it may be held all the same. */
export const shut: Source = async ({ slots, unitId, placeId }) => {
	if (!slots.length) return [];
	const found = await hours.shutAmong(unitId, placeId, slots);
	return found.map(({ slot, shut, name }) => ({
		...{ slot: slot - 1, type: shut as ConflictType, name },
		strict: shut !== 'unitClosed'
	}));
};

/** Staff who are somewhere else so shortly before or after that they can't get here (rule 4). */
export const travel: Source = async ({ slots, staffIds, placeId, ignoreAppointmentIds = [] }) => {
	if (!slots.length || !placeId || !staffIds.length) return [];
	const found = await queries.tooFar(staffIds, placeId, slots, ignoreAppointmentIds);
	if (!found.length) return [];
	const names = new Map((await queries.names(staffIds, null)).map(({ id, name }) => [id, name]));
	return found.map(({ slot, resourceId }) => ({
		...{ slot: slot - 1, type: 'travel' as const, name: names.get(resourceId) ?? null, strict: true }
	}));
};
