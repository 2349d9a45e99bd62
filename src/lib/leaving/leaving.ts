/** What a staff member holds in one family: names and numbers, no content. */
export type Held = {
	readonly familyId: string;
	readonly familyName: string;
	readonly isMentor: boolean;
	/** The one worker of a samvær there (rule 3). */
	readonly isWorker: boolean;
	/** Coming appointments that are no samvær, and coming samvær. */
	readonly appointments: number;
	readonly visits: number;
	/** Conversations that were handed to them. */
	readonly conversations: number;
};

/** Somebody who stops, or has stopped. */
export type Leaver = {
	readonly personId: string;
	readonly name: string;
	readonly unitId: string;
	/** The last day with access. */
	readonly lastOn: Temporal.PlainDate;
	readonly by: string;
	/** When the account was shut; null until then. */
	readonly endedAt: Temporal.Instant | null;
	/** Families with something that nobody has taken over. */
	readonly left: number;
};
