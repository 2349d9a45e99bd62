import type { Answer } from './answer.ts';
import type { Kind } from './kinds/index.ts';
import type { Details, PlaceKind } from './kinds/kind.ts';

type Instant = Temporal.Instant;

/** An appointment as one reader may see it: what they may not know is simply not there (rule 5). */
export type Appointment = {
	readonly id: string;
	readonly unitId: string;
	readonly familyId: string;
	readonly kind: Kind;
	readonly version: number;
	readonly startsAt: Instant;
	readonly endsAt: Instant;
	readonly bring: string | null;
	readonly details: Details;
	/** Null when there is none, or when the reader may not know it: `placeHidden` tells the two apart. */
	readonly place: {
		id: string;
		name: string;
		address: string | null;
		directions: string | null;
		kind: PlaceKind;
	} | null;
	readonly placeHidden: boolean;
	/** What a parent may choose among while there is no place; of those, the ones the reader may know. */
	readonly placeOptions: readonly { id: string; name: string; address: string | null }[];
	readonly people: readonly {
		id: string;
		name: string;
		part: 'parent' | 'child' | 'staff';
		title: string | null;
		photo: string | null;
	}[];
	/** Also when, and who of the staff wrote it down. */
	readonly cancelled: {
		byWhom: 'house' | 'parent';
		reason: string | null;
		madeAt: string;
		madeBy: string | null;
	} | null;
	/** Each parent's newest answer to the version in force, of those the reader may see. */
	readonly answers: readonly { personId: string; answer: Answer; reason: string | null; givenAt: string }[];
};

/** One earlier or present version, with the answers given to it that the reader may see. */
export type Version = {
	readonly version: number;
	readonly kind: Kind;
	readonly startsAt: Instant;
	readonly endsAt: Instant;
	readonly placeName: string | null;
	readonly staff: readonly string[];
	readonly reason: string | null;
	readonly madeAt: Instant;
	readonly answers: readonly {
		personId: string;
		name: string | null;
		answer: Answer;
		reason: string | null;
		givenAt: string;
		/** Who wrote it down, when it was not the parent. */
		recordedBy: string | null;
	}[];
};

export type Suggestion = {
	readonly id: string;
	readonly appointmentId: string;
	readonly version: number;
	readonly personId: string;
	readonly personName: string | null;
	readonly startsAt: Instant;
	readonly endsAt: Instant;
	readonly reply: 'accepted' | 'countered' | 'declined' | null;
	readonly counterStartsAt: Instant | null;
	readonly counterEndsAt: Instant | null;
	readonly words: string | null;
};
