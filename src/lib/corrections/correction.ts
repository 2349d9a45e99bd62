export const correctionKinds = ['contact', 'child', 'appointment', 'attendance', 'other'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

export const correctionOutcomes = ['corrected', 'kept'] as const;
export type CorrectionOutcome = (typeof correctionOutcomes)[number];

/** A parent says that something is wrong, and what came of it. Neither is ever changed. */
export type Correction = {
	readonly id: string;
	readonly unitId: string;
	readonly familyId: string;
	readonly familyName: string;
	readonly parentId: string;
	readonly parentName: string | null;
	readonly kind: CorrectionKind;
	readonly words: string;
	readonly askedAt: Temporal.Instant;
	/** Null while it waits. */
	readonly outcome: CorrectionOutcome | null;
	readonly answer: string | null;
	readonly answeredAt: Temporal.Instant | null;
	readonly answeredBy: string | null;
};
