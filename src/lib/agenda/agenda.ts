import type { Answer } from '../appointments/answer.ts';
import type { Appointment } from '../appointments/appointment.ts';
import type { Kind } from '../appointments/kinds/index.ts';
import type { Details } from '../appointments/kinds/kind.ts';

type Instant = Temporal.Instant;

/** One of a parent's own appointments as a line in a list: only what the line says. */
export type Line = {
	readonly id: string;
	readonly kind: Kind;
	readonly details: Details;
	readonly startsAt: Instant;
	readonly endsAt: Instant;
	readonly cancelled: 'house' | 'parent' | null;
	/** The parent's own newest answer to the version in force. */
	readonly answer: Answer | null;
	/** Whether it has been at another time before. */
	readonly moved: boolean;
	readonly staff: readonly string[];
	/** Its place on its series' road, and how long the road is; null when it is in none. */
	readonly seriesNumber: number | null;
	readonly seriesTotal: number | null;
};

/** An appointment with what the parent wants to know about whoever comes (rule 3). */
export type Encounter = {
	readonly appointment: Appointment;
	/** How often the parent and each staff member have met before, by the staff member's id. */
	readonly timesMet: Readonly<Record<string, number>>;
	/** Whether it has been at another time before. */
	readonly moved: boolean;
	/** The family's fixed worker now, for samvær. */
	readonly fixedWorker: { readonly id: string; readonly name: string } | null;
	readonly seriesNumber: number | null;
	readonly seriesTotal: number | null;
};

/** How many days a parent's pages look ahead. */
export const daysAhead = 14;

/** The first instant that is further ahead than a parent needs to think of. @param now the instant it is seen from */
export const horizonOf = (now: Instant): Instant => now.add({ hours: 24 * daysAhead });

/**
 * Whether a coming appointment waits for the parent's answer: it begins within the days ahead, or it was moved and is
 * asked about again (rule 1). The others may be answered too, but nobody is asked to hurry.
 * The count in the database says the same (`waiting` in queries.server.ts).
 */
export const isWaiting = (
	{ startsAt, cancelled, answer, moved }: Pick<Line, 'startsAt' | 'answer' | 'moved'> & { readonly cancelled: unknown },
	now: Instant
): boolean =>
	!cancelled &&
	!answer &&
	Temporal.Instant.compare(startsAt, now) > 0 &&
	(moved || Temporal.Instant.compare(startsAt, horizonOf(now)) < 0);
