type Instant = Temporal.Instant;
const { compare } = Temporal.Instant;

/** What a channel says of one try. A reason is a short word for the log and for staff, never content. */
export type Outcome =
	| { readonly went: 'sent'; readonly providerId?: string }
	| { readonly went: 'later'; readonly reason: string; readonly seconds?: number }
	| { readonly went: 'never'; readonly reason: string };

/** How long one channel may fail before the next is tried, and how long the last one is tried. */
const patience = { next: { minutes: 30 }, last: { hours: 24 } };

/** How long a push may go without the phone saying that it was shown, before the next channel is tried (rule 8). */
export const silence = { minutes: 30 };

/**
 * What to do after a try that failed for now: wait one minute, then two, four … at most an hour, or as long as the
 * provider asks for; give the channel up when its time is over.
 * @param tries how often this channel has been tried, this time included
 * @param since when it was first tried
 * @param hasNext whether another channel is left
 * @returns when to try again; null to go on to the next channel, or to give up when there is none
 */
export function again(
	{ tries, since, hasNext, seconds = 0 }: { tries: number; since: Instant; hasNext: boolean; seconds?: number },
	now: Instant,
	usefulUntil: Instant
): Instant | null {
	const pause = Math.min(3_600, 60 * 2 ** Math.min(tries - 1, 6));
	const next = now.add({ seconds: Math.max(pause, Math.min(seconds, 6 * 3_600)) });
	const limit = since.add(hasNext ? patience.next : patience.last);
	return compare(next, limit) > 0 || compare(next, usefulUntil) > 0 ? null : next;
}
