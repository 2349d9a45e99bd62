import postgres from 'postgres';
import type { Tag } from './db.ts';
import { types } from './types.ts';

/** The worker's tag: its own role, and nobody's identity. Times come and go as Temporal, names are camelCase. */
export type WorkerSql = Tag & {
	begin<T>(work: (tx: Tag) => Promise<T>): Promise<T>;
	end(options?: { timeout: number }): Promise<void>;
};

/**
 * Opens the worker's connections. Here no statement speaks for anybody, so a connection that the driver renews by itself
 * does no harm; what must hold together is one statement, or repeats without harm.
 */
export function openWorkerSql(url: string, max = 4): WorkerSql {
	return postgres(url, {
		max,
		onnotice: () => {},
		types,
		fetch_types: false,
		transform: { undefined: null, column: { from: postgres.toCamel, to: postgres.fromCamel } },
		connection: { TimeZone: 'UTC', search_path: 'public', statement_timeout: 20_000 }
	} as unknown as postgres.Options<Record<string, postgres.PostgresType>>) as unknown as WorkerSql;
}
