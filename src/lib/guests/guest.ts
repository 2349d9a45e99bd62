type Instant = Temporal.Instant;

/** Someone on one parent's list for one appointment. */
export type Guest = {
	readonly id: string;
	readonly parentId: string;
	/** Null for a reader who does not know the parent's name. */
	readonly parentName: string | null;
	readonly name: string;
	/** What they are to the family: "mormor", "klasselærer". */
	readonly relation: string;
	readonly why: string | null;
	/** The staff member who proposed it; null when the parent added it. */
	readonly proposedBy: string | null;
	readonly reply: 'yes' | 'no' | null;
	readonly repliedAt: Instant | null;
	readonly sharedVersion: number | null;
	readonly sharedAt: Instant | null;
	/** Time or place is another than the guest was told, or it was cancelled since. */
	readonly isOutdated: boolean;
};

/** Guests at most on one parent's list. */
export const atMost = 30;

/** Where a guest stands with the news. */
export const newsOf = ({
	sharedVersion,
	isOutdated
}: Pick<Guest, 'sharedVersion' | 'isOutdated'>): 'never' | 'again' | 'current' =>
	sharedVersion === null ? 'never' : isOutdated ? 'again' : 'current';

/** All that a guest is told: time and place, and only a place that may be told (rule 5). */
export type Invitation = {
	readonly appointmentId: string;
	readonly version: number;
	readonly startsAt: Instant;
	readonly endsAt: Instant;
	readonly cancelled: boolean;
	readonly isOver: boolean;
	readonly place: { readonly name: string; readonly address: string | null; readonly directions: string | null } | null;
	/** Why there is no place in it: none is agreed, or the parent must tell it themselves. */
	readonly without: 'none' | 'private' | null;
	/** Those the parent has said yes to. */
	readonly guests: readonly Guest[];
};
