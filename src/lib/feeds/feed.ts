import type { Kind } from '../appointments/kinds/index.ts';
import type { PlaceKind } from '../appointments/kinds/kind.ts';

type Instant = Temporal.Instant;

/** Where a feed is used: decides which help is shown, and tells a person's feeds apart. */
export const devices = ['iphone', 'android', 'outlook', 'other'] as const;
export type Device = (typeof devices)[number];

/** So many feeds may a person have at a time. */
export const feedsAtMost = 5;

/** A feed as its owner sees it: never the token. */
export type Feed = {
	readonly id: string;
	readonly device: Device;
	readonly detailed: boolean;
	readonly madeAt: Instant;
};

/** An appointment as a calendar file needs it; the place is null where there is none, or the reader may not know it. */
export type Entry = {
	readonly id: string;
	readonly kind: Kind;
	readonly version: number;
	readonly startsAt: Instant;
	readonly endsAt: Instant;
	readonly place: { readonly kind: PlaceKind; readonly name: string; readonly address: string | null } | null;
	/** When the version in force was made. */
	readonly madeAt: Instant;
	readonly cancelledAt: Instant | null;
};
