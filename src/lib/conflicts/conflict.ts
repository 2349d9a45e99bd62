import type { Kind } from '../appointments/kinds/index.ts';
import type { Details } from '../appointments/kinds/kind.ts';

type Instant = Temporal.Instant;

/** A candidate time. */
export type Slot = { readonly startsAt: Instant; readonly endsAt: Instant };

/** What would be planned, whatever its time. */
export type Wish = {
	readonly familyId: string;
	readonly kind: Kind;
	readonly staffIds: readonly string[];
	readonly parentIds: readonly string[];
	readonly childIds: readonly string[];
	readonly placeId: string | null;
	readonly details: Details;
	/** Appointments whose bookings do not count: those that would be moved. */
	readonly ignoreAppointmentIds?: readonly string[];
};

/** What can stand in the way. A new one is a source in `sources/`, its name here and its words in texts/server/conflicts. */
export const conflictTypes = [
	'past',
	'decision',
	'pause',
	'staff',
	'room',
	'child',
	'parent',
	'twice',
	'travel',
	'roomClosed',
	'roomHours',
	'unitClosed',
	'closed',
	'holiday',
	'schoolHoliday'
] as const;
export type ConflictType = (typeof conflictTypes)[number];

/** One thing that stands in the way of one time. */
export type Conflict = {
	readonly type: ConflictType;
	/** Who is taken, or the day's name; never by what (rule 5). */
	readonly name: string | null;
	/** Nobody can plan it anyway: a rule or the database says no. What is not strict may be kept. */
	readonly strict: boolean;
};

/** What each source is asked: the wish with its unit, all times at once, and the language names are in. */
export type Asked = Wish & {
	readonly unitId: string;
	readonly opensAt: Temporal.PlainTime;
	readonly closesAt: Temporal.PlainTime;
	readonly slots: readonly Slot[];
	readonly language: 'da' | 'en';
};

/** A conflict with the place of its time in `slots`. */
export type Found = Conflict & { readonly slot: number };

/** A source of conflicts: one statement at most, however many times it is asked about. */
export type Source = (asked: Asked) => readonly Found[] | Promise<readonly Found[]>;
