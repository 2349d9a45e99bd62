import { Refusal } from '../server/errors.ts';

/** A family's case that is closed from a day on, or will be. */
export type Closing = {
	readonly familyId: string;
	readonly familyName: string;
	readonly unitId: string;
	/** The first day without access for staff. */
	readonly closesOn: Temporal.PlainDate;
	/** The last day that the parents may read; null when they may not. */
	readonly readsUntilOn: Temporal.PlainDate | null;
	readonly by: string;
	readonly inForceAt: Temporal.Instant | null;
};

/** What there is to do before a family is closed. The first two stand in the way. */
export type Checklist = {
	readonly appointments: number;
	readonly requests: number;
	readonly unread: number;
	readonly unfiled: number;
};

/** Days that parents may usually read after the closing. */
export const readingDays = 30;

/** Says kindly what the database refuses: nobody writes in a closed family. @throws Refusal familyClosed, or what it was */
export function refusedWhereClosed(error: Error & { code?: string }): never {
	throw error.code === 'SF003' ? new Refusal('familyClosed') : error;
}
