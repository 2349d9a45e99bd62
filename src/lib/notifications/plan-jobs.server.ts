import type { Job, JobResult } from 'pg-boss';
import { log } from '../server/log.ts';
import type { WorkerSql } from '../server/worker-sql.ts';
import { planEvent } from './plan.server.ts';

export type PlanJob = Job<{ event: number }>;

/** One event that can't be planned is tried again by itself, and in the end put aside; it holds up no other (F-19). */
export async function planJobs(sql: WorkerSql, jobs: readonly PlanJob[]): Promise<JobResult[]> {
	const results: JobResult[] = [];
	for (const { id, data } of jobs) {
		const failed = await planEvent(sql, data.event).then(
			() => null,
			(error: Error) => error
		);
		if (failed) log.error({ event: data.event, name: failed.name }, 'plan');
		results.push({ id, status: failed ? 'failed' : 'completed' });
	}
	return results;
}
