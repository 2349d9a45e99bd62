import type { Company, Wish } from '../help/request.ts';

type Instant = Temporal.Instant;

export const kinds = ['school_meeting', 'school_intra', 'bring', 'other'] as const;
export type Kind = (typeof kinds)[number];

/** What a parent may ask for with each kind: company to a meeting, fifteen minutes together for a task. */
export const wishes: Readonly<Record<Kind, Wish | null>> = {
	school_meeting: 'companion',
	school_intra: 'together',
	bring: null,
	other: 'together'
};

/** What staff write. A whole day is due at its end, whatever time `dueAt` carries. */
export type Content = {
	readonly kind: Kind;
	readonly what: string;
	readonly bring: string | null;
	readonly link: string | null;
	readonly dueAt: Instant;
	readonly wholeDay: boolean;
};

/** A reminder as its receiver sees it: the own tick and the own wish, and nobody else's (rule 5). */
export type Reminder = Content & {
	readonly id: string;
	readonly familyId: string;
	readonly editedAt: Instant | null;
	readonly done: boolean;
	readonly doneAt: Instant | null;
	/** The newest wish for help with it that is not withdrawn. */
	readonly help: Company | null;
};

/** A reminder as staff see it, with how many of its receivers have done it. */
export type Posted = Content & {
	readonly id: string;
	readonly unitId: string;
	readonly postedAt: Instant;
	readonly postedBy: string;
	readonly editedAt: Instant | null;
	readonly withdrawnAt: Instant | null;
	/** Only of families that the reader follows. */
	readonly receivers: number;
	readonly done: number;
	/** Whether the reader may edit and withdraw it: whoever posted it, coordinators and leaders. */
	readonly editable: boolean;
};

export type Receiver = {
	readonly parentId: string;
	readonly parentName: string;
	readonly familyId: string;
	readonly familyName: string;
	readonly children: readonly string[];
	readonly done: boolean;
	readonly doneAt: Instant | null;
};

/** A family that the reader may post to. */
export type Family = {
	readonly id: string;
	readonly name: string;
	readonly parents: readonly { readonly id: string; readonly name: string }[];
	readonly children: readonly string[];
};
