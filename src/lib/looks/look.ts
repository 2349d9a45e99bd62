/** That somebody of the staff looked at something of a family's (rule 6). */
export type Look = {
	readonly id: number;
	readonly at: Temporal.Instant;
	/** What was opened: family, appointments, messages … */
	readonly what: string;
	/** Null when the person may no longer be named to the reader. */
	readonly name: string | null;
	readonly title: string | null;
};
