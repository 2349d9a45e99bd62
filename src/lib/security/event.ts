import type { Ground } from '../looks/look.ts';

type Instant = Temporal.Instant;

/** Something that happened to a door or a right, or that is odd. Family and content are not in it for administrators. */
export type SecurityEvent = {
	readonly id: number;
	readonly at: Instant;
	readonly kind: string;
	readonly name: string | null;
	readonly subjectName: string | null;
	/** Null where there is none, and for whoever may not know it. */
	readonly familyName: string | null;
	/** Of a parent who is named: there will be a look at them. */
	readonly familyIds: readonly string[];
	readonly data: Readonly<Record<string, unknown>>;
};

/** What one of the staff saw of one family on one day. */
export type Seen = {
	readonly day: Temporal.PlainDate;
	readonly personId: string;
	readonly name: string;
	readonly familyId: string;
	readonly familyName: string;
	readonly whats: readonly string[];
	readonly ground: Ground | null;
	readonly firstAt: Instant;
	readonly lastAt: Instant;
	readonly many: number;
};

/** What the list is narrowed to. */
export type Filter = { readonly personId: string | null; readonly family: string | null };
