import type { Identity } from '../server/db.ts';
import { sql } from '../server/db.ts';
import { now } from '../server/clock.ts';

type Facts = { unitId?: string; familyId?: string; subjectId?: string; data?: Record<string, unknown> };

/**
 * Records what happened, in the transaction of the verb that did it. History, notifications and statistics hang off these.
 * @param kind the noun and what happened to it: `appointment_moved`
 * @param facts whose it is, what it is about, and no content of messages or reasons
 */
export async function record(
	actor: Identity | null,
	kind: string,
	{ unitId, familyId, subjectId, data = {} }: Facts
): Promise<void> {
	await sql`insert into events ${sql({ kind, at: now(), actorId: actor?.id ?? null, unitId: unitId ?? null, familyId: familyId ?? null, subjectId: subjectId ?? null, data: sql.json(data) })}`;
}

/** Records the same kind of thing of many subjects, in one statement. */
export async function recordAll(actor: Identity | null, kind: string, facts: readonly Facts[]): Promise<void> {
	await sql`insert into events (kind, at, actor_id, unit_id, family_id, subject_id, data)
		select ${kind}, ${now()}, ${actor?.id ?? null}, "unitId", "familyId", "subjectId", coalesce(data, '{}')
		from jsonb_to_recordset(${sql.json(facts)}::jsonb) as f("unitId" uuid, "familyId" uuid, "subjectId" uuid, data jsonb)`;
}
