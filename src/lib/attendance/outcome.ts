/** What became of an appointment that was not cancelled beforehand. The words are the same for staff and parent (rule 14). */
export const outcomes = ['held', 'parent_absent', 'child_absent', 'cancelled_by_parent', 'cancelled_by_house'] as const;
export type Outcome = (typeof outcomes)[number];

/** What a reader is told: that it was another parent who was not there is theirs alone (rule 5). */
export type ToldOutcome = Outcome | 'not_held';

/** One record, as it was written down. */
export type Entry = {
	readonly appointmentId: string;
	readonly outcome: Outcome;
	/** Which parent, where the appointment has several and it is one of them. */
	readonly parentId: string | null;
};

/** Whether an outcome is about one of the parents. */
export const isAParents = (outcome: Outcome): boolean =>
	outcome === 'parent_absent' || outcome === 'cancelled_by_parent';

/** How often what happened, of one family's appointments with one parent. */
export type Summary = {
	readonly familyId: string;
	readonly familyName: string;
	readonly parentId: string;
	readonly parentName: string;
	readonly held: number;
	readonly cancelledByHouse: number;
	readonly cancelledByParent: number;
	readonly parentAbsent: number;
	readonly childAbsent: number;
};
