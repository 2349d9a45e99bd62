import { now } from '../server/clock.ts';
import { asReader, sql, visitor } from '../server/db.ts';

/** How old a sign of life may be, and how long a due job may wait. */
const patience = { worker: { seconds: 60 }, jobs: { minutes: 15 } } as const;

/**
 * Whether this deployment can do its work: the database answers, a worker has shown life, and no due job is left
 * lying.
 */
export async function isReady(): Promise<boolean> {
	try {
		const rows = await asReader(
			visitor,
			() => sql<{ name: keyof typeof patience; at: Temporal.Instant }[]>`select name, at from heartbeats`
		);
		const isFresh = ({ name, at }: (typeof rows)[number]) =>
			Temporal.Instant.compare(at.add(patience[name]), now()) > 0;
		return rows.length === Object.keys(patience).length && rows.every(isFresh);
	} catch {
		return false;
	}
}
