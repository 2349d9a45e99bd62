type Instant = Temporal.Instant;

/** Fifteen minutes together, company to a meeting, or help with something else. */
export type Wish = 'together' | 'companion' | 'help';

export const topics = ['talk', 'school', 'appointment', 'other'] as const;
export type Topic = (typeof topics)[number];

/** A parent's own request. */
export type Request = {
	readonly id: string;
	readonly wish: Wish;
	readonly topic: Topic | null;
	readonly words: string | null;
	readonly reminderId: string | null;
	readonly reminder: string | null;
	/** The school meeting that company is wished for, when it is an appointment already. */
	readonly meetingId: string | null;
	/** The usual worker, who is asked first by name; the others when this one has said no. */
	readonly askedFirst: { readonly id: string; readonly name: string; readonly passed: boolean } | null;
	readonly askedAt: Instant;
	readonly handledAt: Instant | null;
	/** Who in the house has taken it on. */
	readonly handledBy: string | null;
};

/** A request as staff see it. */
export type OpenRequest = Omit<Request, 'handledAt' | 'handledBy'> & {
	readonly familyId: string;
	readonly familyName: string;
	readonly parentId: string;
	readonly parentName: string;
	readonly dueAt: Instant | null;
	readonly wholeDay: boolean | null;
	/** Who has said that they can't come along, and whether the reader has. */
	readonly passed: readonly string[];
	readonly iPassed: boolean;
};

/** When the house answers ("20:00") and whom to call. */
export type House = { readonly name: string; readonly phone: string | null; readonly answerBy: string };

/** A family that a parent asks from, known to the parent by its children. */
export type AskingFamily = {
	readonly id: string;
	readonly unitId: string;
	readonly name: string;
	readonly children: readonly string[];
};

/** How a wish for company or help with something stands, as its parent sees it. */
export type Company = {
	readonly id: string;
	readonly wish: Wish;
	readonly handledBy: string | null;
	/** The usual worker's name, when one was asked first, and whether that one can't. */
	readonly askedFirst: string | null;
	readonly passed: boolean;
	readonly appointmentId: string | null;
	/** Who comes along. */
	readonly comes: string | null;
};
