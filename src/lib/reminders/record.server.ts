import * as events from '../events/events.server.ts';
import type { Actor } from '../people/actor.ts';

/** One event for each family that a reminder concerns, so that each family's history has it; of none it is the unit's. */
export async function record(
	actor: Actor,
	kind: string,
	{ unitId, familyIds, id, data }: { unitId: string; familyIds: string[]; id: string; data?: Record<string, unknown> }
): Promise<void> {
	const families = familyIds.length ? new Set(familyIds) : [undefined];
	for (const familyId of families)
		await events.record(actor, kind, { unitId, ...(familyId && { familyId }), subjectId: id, ...(data && { data }) });
}
