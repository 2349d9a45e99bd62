import type { Answer } from '../appointments/answer.ts';
import type { Kind } from '../appointments/kinds/index.ts';
import type { Details, PlaceKind } from '../appointments/kinds/kind.ts';
import type { ToldOutcome } from '../attendance/outcome.ts';
import type { Kind as ReminderKind } from '../reminders/reminder.ts';

type Instant = Temporal.Instant;

/** What one reader may have of an appointment, with all that happened to it. Times inside lists are text, as JSON has them. */
export type AppointmentRow = {
	readonly id: string;
	readonly familyId: string;
	readonly kind: Kind;
	readonly details: Details;
	readonly version: number;
	readonly startsAt: Instant;
	readonly endsAt: Instant;
	readonly bring: string | null;
	readonly place: { kind: PlaceKind; name: string; address: string | null; directions: string | null } | null;
	readonly cancelled: { byWhom: 'house' | 'parent' | null; reason: string | null; madeAt: string } | null;
	readonly people: readonly { name: string; part: 'parent' | 'child' | 'staff' }[];
	readonly attended: { outcome: ToldOutcome; at: string; by: string } | null;
	readonly versions: readonly {
		version: number;
		kind: Kind;
		startsAt: string;
		endsAt: string;
		place: string | null;
		staff: readonly string[];
		reason: string | null;
		madeAt: string;
	}[];
	readonly answers: readonly {
		version: number;
		name: string | null;
		answer: Answer;
		reason: string | null;
		givenAt: string;
		recordedBy: string | null;
	}[];
	readonly suggestions: readonly {
		name: string | null;
		startsAt: string;
		endsAt: string;
		madeAt: string;
		reply: 'accepted' | 'countered' | 'declined' | null;
		words: string | null;
	}[];
	readonly words: readonly { name: string | null; words: string; madeAt: string }[];
	readonly guests: readonly {
		name: string;
		relation: string;
		why: string | null;
		reply: 'yes' | 'no' | null;
		parentName: string | null;
		withdrawnAt: string | null;
	}[];
};

export type ReminderRow = {
	readonly id: string;
	readonly familyId: string;
	readonly parentName: string | null;
	readonly kind: ReminderKind;
	readonly what: string;
	readonly bring: string | null;
	readonly note: string | null;
	readonly link: string | null;
	readonly dueAt: Instant;
	readonly wholeDay: boolean;
	readonly postedAt: Instant;
	readonly withdrawnAt: Instant | null;
	readonly ticks: readonly { done: boolean; madeAt: string }[];
};

export type HelpRow = {
	readonly id: string;
	readonly familyId: string;
	readonly parentName: string | null;
	readonly wish: 'together' | 'companion' | 'help';
	readonly topic: string | null;
	readonly words: string | null;
	readonly about: string | null;
	readonly askedAt: Instant;
	readonly withdrawnAt: Instant | null;
	readonly handledAt: Instant | null;
	readonly handledBy: string | null;
};

/**
 * Whose: one parent's own, everywhere or in one family; or all of a family's, for staff. A parent's is asked as that parent,
 * so that the policies say the same once more.
 */
export type Whose =
	| { readonly personId: string; readonly familyId: string | null }
	| { readonly personId: null; readonly familyId: string };
