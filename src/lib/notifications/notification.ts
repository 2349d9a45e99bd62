import { createHash } from 'node:crypto';
import type { Why } from './when.ts';

type Instant = Temporal.Instant;

export const channels = ['push', 'sms', 'email'] as const;
/** In the order in which they are tried. The list in the app is always there, and is no channel. */
export type ChannelName = (typeof channels)[number];

export type ItemKind = 'appointment' | 'reminder' | 'conversation' | 'help' | 'correction' | 'try' | 'access';

/** What a page of the app is about: one item, or with null all of its kind. */
export type Item = { readonly kind: ItemKind; readonly id: string | null };

const pages: readonly [RegExp, ItemKind][] = [
	[/^(?:\/staff)?\/appointments\/([0-9a-f-]{36})$/, 'appointment'],
	[/^(?:\/staff)?\/messages\/([0-9a-f-]{36})$/, 'conversation'],
	[/^\/staff\/reminders\/([0-9a-f-]{36})$/, 'reminder'],
	[/^\/reminders$/, 'reminder'],
	[/^\/(?:help|staff)$/, 'help'],
	[/^\/more\/data$/, 'correction'],
	[/^\/staff\/looks$/, 'access']
];

/** The other way round than `pageOf`: what somebody sees on a page; null when it is no item's. */
export function itemOn(path: string): Item | null {
	for (const [page, kind] of pages) {
		const found = page.exec(path);
		if (found) return { kind, id: found[1] ?? null };
	}
	return null;
}

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

/** Rule 8's three words for staff. What the person has seen in the app has reached them, whatever was told on the way. */
export const reachOf = (state: State, isSeen: boolean): 'reached' | 'unreached' | 'unknown' =>
	state === 'reached' || isSeen
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
