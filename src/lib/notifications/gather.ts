import type { News } from './queries.server.ts';

/** Several dates of one series that were told of at once, as one; or a single thing. */
export type Gathered<T> = T & {
	/** How many dates it stands for. */
	readonly many: number;
};

/** What comes within so long is told as one. */
const atOnce = Temporal.Duration.from({ minutes: 10 });

/**
 * A series of twenty dates is one piece of news, not twenty: the dates of one series with the same reason, told of at one
 * time, stand as the first of them that is still to come.
 * @param news newest first
 */
export function gather<T extends Pick<News, 'why' | 'seriesId' | 'forAt' | 'startsAt' | 'isSeen'>>(
	news: readonly T[]
): Gathered<T>[] {
	const rows: Gathered<T>[] = [];
	for (const one of news) {
		const at = rows.findIndex((row) => one.seriesId !== null && isTogether(row, one));
		const row = rows[at];
		if (!row) rows.push({ ...one, many: 1 });
		else
			rows[at] = {
				...(isEarlier(one, row) ? one : row),
				isSeen: row.isSeen && one.isSeen,
				many: row.many + 1
			};
	}
	return rows;
}

const isTogether = (
	one: Pick<News, 'why' | 'seriesId' | 'forAt'>,
	other: Pick<News, 'why' | 'seriesId' | 'forAt'>
): boolean =>
	one.seriesId === other.seriesId &&
	one.why === other.why &&
	Temporal.Duration.compare(one.forAt.since(other.forAt).abs(), atOnce) <= 0;

const isEarlier = (one: Pick<News, 'startsAt'>, other: Pick<News, 'startsAt'>): boolean =>
	one.startsAt !== null && other.startsAt !== null && Temporal.Instant.compare(one.startsAt, other.startsAt) < 0;
