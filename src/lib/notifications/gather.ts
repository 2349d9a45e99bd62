import type { News } from './queries.server.ts';

/** Several appointments that were told of at once, as one; or a single thing. */
export type Gathered<T> = T & {
	/** How many appointments it stands for; its series is theirs, or null when they are of several. */
	readonly many: number;
};

/** What comes within so long is told as one. */
const atOnce = Temporal.Duration.from({ minutes: 10 });

/**
 * Twenty dates that somebody planned are one piece of news, not twenty: appointments with the same reason, told of at one
 * time, stand as the first of them.
 * @param news newest first
 */
export function gather<T extends Pick<News, 'why' | 'itemKind' | 'seriesId' | 'forAt' | 'startsAt' | 'isSeen'>>(
	news: readonly T[]
): Gathered<T>[] {
	const rows: Gathered<T>[] = [];
	for (const one of news) {
		const at = rows.findIndex((row) => one.itemKind === 'appointment' && isTogether(row, one));
		const row = rows[at];
		if (!row) rows.push({ ...one, many: 1 });
		else
			rows[at] = {
				...(isEarlier(one, row) ? one : row),
				isSeen: row.isSeen && one.isSeen,
				seriesId: row.seriesId === one.seriesId ? row.seriesId : null,
				many: row.many + 1
			};
	}
	return rows;
}

type Told = Pick<News, 'why' | 'itemKind' | 'forAt'>;

const isTogether = (one: Told, other: Told): boolean =>
	one.itemKind === other.itemKind &&
	one.why === other.why &&
	Temporal.Duration.compare(one.forAt.since(other.forAt).abs(), atOnce) <= 0;

const isEarlier = (one: Pick<News, 'startsAt'>, other: Pick<News, 'startsAt'>): boolean =>
	one.startsAt !== null && other.startsAt !== null && Temporal.Instant.compare(one.startsAt, other.startsAt) < 0;
