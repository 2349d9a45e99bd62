import type { Answer } from '../answer.ts';

export type PlaceKind = 'room' | 'family_home' | 'child_home' | 'elsewhere';

/** What is special about one kind of appointment. Everything else holds for all of them. */
export type KindRules = {
	/** How long it usually lasts, in minutes. */
	readonly minutes: number;
	/** Where it may be, the usual place first. */
	readonly places: readonly PlaceKind[];
	/** The answers a parent may give (rule 2). */
	readonly answers: (details: Details) => readonly Answer[];
	/** Whether a child takes part. */
	readonly withChild: boolean;
	/** Whether it is supported or supervised (rule 2). */
	readonly supervision: boolean;
	/** Whether a staff member always takes part. */
	readonly staffed: boolean;
	/** Whether the family has one fixed worker for it (rule 3). */
	readonly fixedWorker: boolean;
	/** Whether anything may be written about it: reasons, things to bring (rule 11). */
	readonly written: boolean;
	/** Whether the parent may have guests of their own. */
	readonly guests: boolean;
	/** Whether a parent may ask for company to it. */
	readonly company: boolean;
};

/** The kind's own facts, kept with each version. Keys are camelCase here and in the database. */
export type Details = {
	readonly supervision?: 'supported' | 'supervised';
	/** The period of the municipality's decision, for supervised samvær: first and last day. */
	readonly decisionFrom?: string;
	readonly decisionTo?: string;
	/** Why another person than the fixed worker comes (rule 3). */
	readonly otherWorkerReason?: string;
};

/** What holds unless a kind says otherwise. */
export const usual: KindRules = {
	minutes: 60,
	places: ['room', 'family_home', 'elsewhere'],
	answers: () => ['coming', 'cannot'],
	withChild: false,
	supervision: false,
	staffed: true,
	fixedWorker: false,
	written: true,
	guests: false,
	company: false
};
