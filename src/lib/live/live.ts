import { saw, snapshotOf, type Snapshot } from './snapshot.ts';

/** Something that is new, and whom it may concern. */
export type News = {
	/** The transaction that wrote it. */
	readonly transaction: bigint;
	readonly at: Temporal.Instant;
	readonly actorId: string | null;
	/** What it is about: a noun and an id, and no content. */
	readonly topic: string;
	readonly people: readonly string[];
};

/** Where a listener is: told up to a snapshot, or looking at a page that was made at an instant. */
export type Place = Snapshot | { readonly madeAt: Temporal.Instant };

/** A transaction that began before a page was made may commit after it: no verb takes longer. */
const longest = { seconds: 15 };

/** Told of again after so long, a listener is better off with everything anew. */
const oldest = { hours: 1 };

/** Whether a listener at this place knows it already. */
export function knows(place: Place, news: News, personId: string): boolean {
	if (!('madeAt' in place)) return saw(place, news.transaction);
	// One's own doing is on the page that followed it.
	const since = news.actorId === personId ? place.madeAt : place.madeAt.subtract(longest);
	return Temporal.Instant.compare(news.at, since) < 0;
}

/** From where on news must be read for listeners at these places. */
export function floorOf(places: Iterable<Place>): { xid: string | null; at: Temporal.Instant | null } {
	let xid: bigint | null = null;
	let at: Temporal.Instant | null = null;
	for (const place of places) {
		if ('madeAt' in place) {
			const since = place.madeAt.subtract(longest);
			if (!at || Temporal.Instant.compare(since, at) < 0) at = since;
		} else if (xid === null || place.from < xid) xid = place.from;
	}
	return { xid: xid?.toString() ?? null, at };
}

/** The id that goes with what is sent: the place after it, and when that was. */
export const idOf = ({ text }: Snapshot, at: Temporal.Instant): string =>
	`${text}@${Math.floor(at.epochMilliseconds / 1000)}`;

/** The place that an id names; null when it is none, or so old that everything may be new. */
export function placeOf(id: string, now: Temporal.Instant): Snapshot | null {
	const [text, seconds] = id.split('@');
	if (!text || !seconds || !/^\d{1,11}$/.test(seconds)) return null;
	const at = Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000);
	return Temporal.Instant.compare(at, now.subtract(oldest)) < 0 ? null : snapshotOf(text);
}

/** A page's place, by how many milliseconds ago it was asked for; null when that is unknown or long ago. */
export const pageOf = (age: string | null, now: Temporal.Instant): Place | null =>
	/^\d{1,6}$/.test(age ?? '') ? { madeAt: now.subtract({ milliseconds: Number(age) }) } : null;
