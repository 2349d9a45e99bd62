/** What the parents are told of why; what was written beside it is for the leader. */
export const causes = ['worry', 'illness', 'asked', 'fault', 'complaint'] as const;
export type Cause = (typeof causes)[number];

/** What one writes to open a family that is not one's own. */
export type Wish = {
	/** The whole name or number of the family, or the whole name of a parent. */
	readonly words: string;
	readonly cause: Cause;
	/** In one's own words, for the leader. */
	readonly reason: string;
};

/** An access that is open now, of whoever reads. */
export type Open = {
	readonly id: string;
	readonly familyId: string;
	readonly familyName: string;
	readonly endsAt: Temporal.Instant;
};

/** One that was, for the unit's leaders. */
export type Opened = {
	readonly id: string;
	readonly personId: string;
	readonly name: string;
	readonly title: string | null;
	readonly familyName: string;
	readonly cause: Cause;
	readonly reason: string;
	readonly openedAt: Temporal.Instant;
	/** When it ended, or will. */
	readonly endedAt: Temporal.Instant;
};
