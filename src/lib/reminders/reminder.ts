import type { Company, Wish } from '../help/request.ts';
import type { Aim } from './aim.ts';

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

/** Before it is due: a week, three days, a day, at 17 the day before, two hours. */
export const times = ['week', 'threeDays', 'dayBefore', 'evening', 'twoHours'] as const;
export type Time = (typeof times)[number];

/** When a reminder of each kind reminds, unless staff choose otherwise. */
export const usualTimes: Readonly<Record<Kind, readonly Time[]>> = {
	school_meeting: ['threeDays', 'dayBefore'],
	school_intra: ['dayBefore'],
	bring: ['evening'],
	other: ['dayBefore']
};

/** The words of a reminder in another language. */
export type Translated = { readonly what: string; readonly bring?: string | null; readonly note?: string | null };
export type Translations = Readonly<Record<string, Translated>>;

/** What a reminder says, whenever it is due. */
export type Text = {
	readonly kind: Kind;
	readonly what: string;
	readonly bring: string | null;
	/** A little more to know. */
	readonly note: string | null;
	readonly link: string | null;
	readonly wholeDay: boolean;
	/** When it reminds; null is as is usual for its kind, and none is only when it is new. */
	readonly remind: readonly Time[] | null;
	/** By the code of the language. */
	readonly translations: Translations;
};

/** What staff write. A whole day is due at its end, whatever time `dueAt` carries. */
export type Content = Text & { readonly dueAt: Instant };

/** What must be said of a reminder; the rest is none. */
export type Given = Omit<Content, 'note' | 'remind' | 'translations'> &
	Partial<Pick<Content, 'note' | 'remind' | 'translations'>>;

/** A reminder as its receiver sees it: the own tick and the own wish, and nobody else's (rule 5). */
export type Reminder = Omit<Content, 'remind' | 'translations'> & {
	readonly id: string;
	/** Its words in the language that the parent reads, when somebody wrote them. */
	readonly translation: (Translated & { readonly language: string }) | null;
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
	/** Null while it is planned for later. */
	readonly postedAt: Instant | null;
	readonly postedBy: string;
	/** When it was, or is to be, posted by itself. */
	readonly postAt: Instant | null;
	/** Whom a planned one is for. */
	readonly aim: Aim | null;
	readonly editedAt: Instant | null;
	readonly withdrawnAt: Instant | null;
	readonly withdrawnBy: string | null;
	/** It could not be posted as planned, and why. */
	readonly refusedAt: Instant | null;
	readonly refusal: string | null;
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
	readonly unitId: string;
	readonly name: string;
	readonly parents: readonly { readonly id: string; readonly name: string }[];
	readonly children: readonly string[];
};
