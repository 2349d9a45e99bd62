/** What of a family's can be opened; `lists` is a line in an overview, a calendar or a search. */
export type What =
	| 'family'
	| 'appointments'
	| 'messages'
	| 'reminders'
	| 'notifications'
	| 'signIn'
	| 'samvaer'
	| 'hours'
	| 'places'
	| 'file'
	| 'lists';

/** Why somebody of the staff could see it. */
export const grounds = ['assigned', 'stand_in', 'unit', 'appointment', 'special', 'administration'] as const;
export type Ground = (typeof grounds)[number];

/** What one of the staff saw of a family's on one day (rule 6). */
export type Look = {
	readonly day: Temporal.PlainDate;
	readonly personId: string;
	/** Null when the person may no longer be named to the reader. */
	readonly name: string | null;
	readonly title: string | null;
	/** As what the person works with the family today. */
	readonly parts: readonly string[];
	/** Each kind of thing that was seen. */
	readonly whats: readonly string[];
	/** Null in what was noted before grounds were. */
	readonly ground: Ground | null;
	readonly firstAt: Temporal.Instant;
	readonly lastAt: Temporal.Instant;
	/** How many times, of ten minutes each. */
	readonly many: number;
};
