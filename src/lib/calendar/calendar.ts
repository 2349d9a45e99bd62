import type { Kind } from '../appointments/kinds/index.ts';

/** How the week or day is looked at; a list works everywhere. */
export const looks = ['week', 'day', 'list'] as const;
export type Look = (typeof looks)[number];

/** What the rows of the calendar are. */
export const sides = ['staff', 'room'] as const;
export type Side = (typeof sides)[number];

/** How an appointment stands. */
export type State = 'coming' | 'missing' | 'no' | 'cancelled';

/** What the calendar is narrowed to; the family by a part of its name. */
export type Filter = {
	readonly unitId: string | null;
	readonly kind: Kind | null;
	readonly staffId: string | null;
	readonly placeId: string | null;
	readonly family: string | null;
};

/**
 * One appointment as the grid gets it: few columns, in a fixed order, since a week of forty people has hundreds.
 * Times are Danish wall time, "2026-12-01T16:00". `plans` is 1 when the reader may move it.
 */
export type Row = [
	id: string,
	kind: Kind,
	supervision: 'supported' | 'supervised' | null,
	version: number,
	starts: string,
	ends: string,
	placeId: string | null,
	staffIds: string[],
	state: State,
	plans: 0 | 1,
	familyName: string | null
];

/** Time that is taken by what the reader may not see: whose or which room's, and when (rule 6). */
export type Busy = [resourceId: string, starts: string, ends: string];

export type Grid = { readonly rows: Row[]; readonly busy: Busy[] };

export type Named = { readonly id: string; readonly name: string };
