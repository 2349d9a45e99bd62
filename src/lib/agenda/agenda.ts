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
};

/** An appointment with what the parent wants to know about whoever comes (rule 3). */
export type Encounter = {
	readonly appointment: Appointment;
	/** How often the parent and each staff member have met before, by the staff member's id. */
	readonly timesMet: Readonly<Record<string, number>>;
	/** The family's fixed worker now, for samvær. */
	readonly fixedWorker: { readonly id: string; readonly name: string } | null;
};

/** Whether a line waits for the parent's answer. */
export const isWaiting = ({ startsAt, cancelled, answer }: Line, now: Instant): boolean =>
	!cancelled && !answer && Temporal.Instant.compare(startsAt, now) > 0;
