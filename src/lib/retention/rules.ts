/** What is kept for a number of days each, in the order in which it goes: nothing before what rests on it. */
export const kinds = [
	...(['files', 'contacts', 'messages', 'reminders', 'papers', 'appointments', 'events'] as const),
	...(['looks', 'security', 'notifications', 'invitations'] as const)
] as const;
export type Kind = (typeof kinds)[number];

export type Rule = {
	readonly kind: Kind;
	/** From when the days count: the closing of the family's case, or the thing itself. */
	readonly countsFrom: 'closing' | 'thing';
	readonly days: number;
	readonly leastDays: number;
	readonly mostDays: number;
};

/** The first day whose things are kept on a day; what was before it goes. @param days that a kind is kept */
export const keptFrom = (day: Temporal.PlainDate, days: number): Temporal.PlainDate => day.subtract({ days });

/** Whether a number of days is one that an administrator may choose. */
export const isWithin = ({ leastDays, mostDays }: Rule, days: number): boolean =>
	Number.isInteger(days) && days >= leastDays && days <= mostDays;
