import { now, today } from '../server/clock.ts';
import { log } from '../server/log.ts';
import type { WorkerSql } from '../server/worker-sql.ts';

/**
 * Posts what was planned and is due: the worker's, which may also come late. Each is one statement, so two workers, or one
 * that dies, post it once (rule 8); what may no longer be posted is marked so, and shown to staff as a task.
 * @returns how many were posted
 */
export async function postPlanned(sql: WorkerSql): Promise<number> {
	let many = 0;
	for (const { id } of await sql<{ id: string }[]>`select app.planned_due(${now()}) as id`) {
		try {
			const [row] = await sql<{ went: string | null }[]>`select app.post_planned(${id}, ${now()}, ${today()}) as went`;
			if (row!.went === 'posted') many++;
		} catch (error) {
			// The others are not held up by it; it is tried again at the next look.
			log.error({ reminder: id, name: (error as Error).name }, 'a planned reminder could not be posted');
		}
	}
	return many;
}
