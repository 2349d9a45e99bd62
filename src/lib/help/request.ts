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
};

/** When the house answers ("20:00") and whom to call. */
export type House = { readonly name: string; readonly phone: string | null; readonly answerBy: string };
