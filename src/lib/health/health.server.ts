import { now } from '../server/clock.ts';
import { as, sql, visitor } from '../server/db.ts';

/** Whether this deployment can do its work: the database answers and the worker has shown life within a minute. */
export async function isReady(): Promise<boolean> {
	try {
		const [row] = await as(visitor, () => sql`select at from heartbeats where name = 'worker'`);
		return Boolean(row) && Temporal.Instant.compare((row!.at as Temporal.Instant).add({ seconds: 60 }), now()) > 0;
	} catch {
		return false;
	}
}
