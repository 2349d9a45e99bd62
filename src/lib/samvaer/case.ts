/** One child's samvær with one or more parents: what its visits are planned from. */
export type Case = {
	readonly id: string;
	readonly unitId: string;
	readonly familyId: string;
	readonly familyName: string;
	readonly childId: string;
	readonly childName: string;
	readonly supervision: 'supported' | 'supervised';
	/** The first and last day of the decision, for supervised samvær. */
	readonly decisionFrom: Temporal.PlainDate | null;
	readonly decisionTo: Temporal.PlainDate | null;
	readonly placeId: string | null;
	readonly placeName: string | null;
	/** Null where there is no place, or one that the reader may not know. */
	readonly placeKind: string | null;
	readonly minutes: number;
	readonly everyWeeks: number;
	/** The first day that it no longer holds. */
	readonly endedOn: Temporal.PlainDate | null;
	readonly parents: readonly { readonly id: string; readonly name: string; readonly knowsPlace: boolean }[];
	/** Newest first; days as 2026-12-01, `endsOn` is the first day without. */
	readonly workers: readonly {
		readonly id: string;
		readonly name: string;
		readonly startsOn: string;
		readonly endsOn: string | null;
	}[];
	/** Pauses that are not lifted, soonest first; both days belong to it. */
	readonly pauses: readonly { readonly id: string; readonly startsOn: string; readonly untilOn: string }[];
};

/** What one writes about a case. */
export type Facts = {
	readonly parentIds: readonly string[];
	readonly supervision: 'supported' | 'supervised';
	readonly decisionFrom: Temporal.PlainDate | null;
	readonly decisionTo: Temporal.PlainDate | null;
	readonly placeId: string | null;
	readonly minutes: number;
	readonly everyWeeks: number;
};

/** Whoever is the worker on a day; null when nobody is. */
export const workerOn = ({ workers }: Pick<Case, 'workers'>, day: Temporal.PlainDate) =>
	workers.find(({ startsOn, endsOn }) => startsOn <= day.toString() && (endsOn === null || endsOn > day.toString())) ??
	null;

/** The worker who comes after today's, where a change is on its way. */
export const nextWorker = ({ workers }: Pick<Case, 'workers'>, today: Temporal.PlainDate) =>
	workers.findLast(({ startsOn }) => startsOn > today.toString()) ?? null;

/** Whether a case is over on a day. */
export const hasEnded = ({ endedOn }: Pick<Case, 'endedOn'>, day: Temporal.PlainDate): boolean =>
	endedOn !== null && Temporal.PlainDate.compare(endedOn, day) <= 0;
