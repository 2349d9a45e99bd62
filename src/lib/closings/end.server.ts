import { now, today } from '../server/clock.ts';
import type { WorkerSql } from '../server/worker-sql.ts';

/**
 * Ends what has come to its end by the clock: staff members' last days, closings of families, and the parents' time to read.
 * Run by the worker each minute; access itself ends by date without it.
 * @returns how many ended
 */
export async function endDue(sql: WorkerSql): Promise<number> {
	const [row] = await sql<{ many: number }[]>`select app.end_due(${now()}, ${today()}) as many`;
	return row!.many;
}
