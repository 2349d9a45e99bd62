import { createHash } from 'node:crypto';
import type { Why } from './when.ts';

type Instant = Temporal.Instant;

export const channels = ['push', 'sms', 'email'] as const;
/** In the order in which they are tried. The list in the app is always there, and is no channel. */
export type ChannelName = (typeof channels)[number];

export type ItemKind = 'appointment' | 'reminder' | 'conversation' | 'help' | 'try';

/** Somebody is to know something of one version of an item. */
export type Wanted = {
	readonly personId: string;
	readonly unitId: string;
	readonly familyId: string | null;
	readonly why: Why;
	readonly itemKind: ItemKind;
	readonly itemId: string;
	readonly version: number;
	readonly forAt: Instant;
	readonly dueAt: Instant;
	readonly usefulUntil: Instant;
};

/**
 * What happened to one: `pending` waits for its time or the next try; `sent` was taken by a channel that has not told
 * whether it arrived; `reached` is known to have arrived; `failed` went by no channel; `dropped` is of no use any more; `late`
 * is too late ("for sent"); `kept` stands in the app only.
 */
export type State = 'pending' | 'sent' | 'reached' | 'failed' | 'dropped' | 'late' | 'kept';

/** Rule 8's three words for staff. */
export const reachOf = (state: State): 'reached' | 'unreached' | 'unknown' =>
	state === 'reached'
		? 'reached'
		: state === 'failed' || state === 'late' || state === 'kept'
			? 'unreached'
			: 'unknown';

/**
 * The key of an item's version for a person, as push `Topic` and `tag`: a newer notification of it takes the older one's
 * place, on the way and on the phone, and a repeat after a crash is seen as one (F-01). At most 32 characters.
 */
export const tagOf = (personId: string, itemId: string, version: number): string =>
	createHash('sha256').update(`${personId} ${itemId} ${version}`).digest('base64url').slice(0, 32);
