import { randomUUID } from 'node:crypto';
import { now, today } from '../server/clock.ts';
import { log } from '../server/log.ts';
import type { WorkerSql } from '../server/worker-sql.ts';
import { kinds, type Kind } from './rules.ts';

/**
 * Takes away what each rule keeps no longer, in batches: the worker's, each night. A batch and its line in the log are one
 * transaction, so one that is killed has lost nothing, and the next night goes on; done twice, the second finds nothing.
 * @param most rows in a batch
 * @returns how many of each kind went
 */
export async function retain(sql: WorkerSql, most = 500): Promise<Map<Kind, number>> {
	const run = randomUUID();
	const gone = new Map<Kind, number>();
	for (const kind of kinds) {
		try {
			for (let many = most; many === most;) {
				const [row] = await sql<
					{ many: number }[]
				>`select app.retain(${run}, ${kind}, ${today()}, ${now()}, ${most}) as many`;
				many = row!.many;
				gone.set(kind, (gone.get(kind) ?? 0) + many);
			}
		} catch (error) {
			// The other kinds are not held up by it.
			log.error({ kind, name: (error as Error).name, code: (error as { code?: string }).code }, 'retention');
		}
	}
	return gone;
}
