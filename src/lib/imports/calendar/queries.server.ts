import { sql } from '../../server/db.ts';

type Instant = Temporal.Instant;

/** What was taken in before: for which family, and as what. A reminder that was withdrawn is known all the same. */
export type Known = {
	readonly familyId: string;
	readonly uid: string;
	readonly occurrence: string;
	readonly reminderId: string | null;
	readonly appointmentId: string | null;
	readonly title: string;
	readonly startsAt: Instant;
};

/** What of these events the families have already. */
export const known = (familyIds: readonly string[], uids: readonly string[]): Promise<Known[]> =>
	sql<Known[]>`select family_id, uid, occurrence, reminder_id, appointment_id, title, starts_at from imported_events
		where family_id = any (${familyIds}::uuid[]) and uid = any (${uids}::text[])`;

/** The units of the families that the actor may post to. */
export const unitsOf = (familyIds: readonly string[]): Promise<{ id: string; unitId: string }[]> =>
	sql<{ id: string; unitId: string }[]>`select id, unit_id from families where id = any (${familyIds}::uuid[])`;

export async function insert(
	rows: readonly (Known & { unitId: string; importedAt: Instant; importedBy: string })[]
): Promise<void> {
	if (rows.length) await sql`insert into imported_events ${sql(rows)}`;
}

/** The other calendar has changed its mind. */
export async function change(
	targetId: string,
	{ uid, occurrence, title, startsAt }: Pick<Known, 'uid' | 'occurrence' | 'title' | 'startsAt'>,
	at: Instant,
	by: string
): Promise<void> {
	await sql`update imported_events set title = ${title}, starts_at = ${startsAt}, imported_at = ${at}, imported_by = ${by}
		where (reminder_id = ${targetId} or appointment_id = ${targetId}) and uid = ${uid} and occurrence = ${occurrence}`;
}
