import type { Kind } from '../appointments/kinds/index.ts';
import type { Details, PlaceKind } from '../appointments/kinds/kind.ts';

/** One line of the list of families. */
export type FamilyLine = {
	readonly id: string;
	readonly name: string;
	readonly children: readonly string[];
	readonly parents: readonly string[];
	readonly mentors: readonly string[];
	readonly nextId: string | null;
	readonly nextKind: Kind | null;
	readonly nextStartsAt: Temporal.Instant | null;
	readonly nextEndsAt: Temporal.Instant | null;
	/** Appointments of the next two weeks that a parent has not answered. */
	readonly unanswered: number;
};

export type Part = 'parent' | 'child' | 'mentor' | 'samvaer_worker';

/** Someone of the family's, with the contact data that the reader may see. */
export type Member = {
	readonly id: string;
	readonly name: string;
	readonly part: Part;
	readonly title: string | null;
	readonly bornOn: Temporal.PlainDate | null;
	/** A child's. */
	readonly school: string | null;
	readonly class: string | null;
	/** The language a parent reads best, when it was written down. */
	readonly reads: string | null;
	readonly phone: string | null;
	readonly address: string | null;
	readonly isProtected: boolean;
};

export type Look = { readonly at: Temporal.Instant; readonly name: string; readonly title: string | null };

export type Family = {
	readonly id: string;
	readonly unitId: string;
	readonly name: string;
	readonly caseNumber: string | null;
	readonly members: readonly Member[];
	/** Who has looked, newest first (rule 6). */
	readonly looks: readonly Look[];
};

/** What an appointment with a family can be planned with. */
export type Choices = {
	readonly family: { readonly id: string; readonly unitId: string; readonly name: string };
	readonly parents: readonly { id: string; name: string }[];
	readonly children: readonly { id: string; name: string }[];
	/** The unit's staff who work with families: the fixed worker, the mentor, oneself, then the others by name. */
	readonly staff: readonly { id: string; name: string; title: string | null }[];
	/** The one worker of the family's samvær (rule 3). */
	readonly workerId: string | null;
	readonly mentorId: string | null;
	/** Rooms first, then the family's homes, then elsewhere. */
	readonly places: readonly { id: string; name: string; kind: PlaceKind; address: string | null }[];
	/** How the family's newest samvær was decided: what the next usually is too. */
	readonly lastDetails: Details | null;
};
