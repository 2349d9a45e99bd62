import type { Tag } from '../server/db.ts';
import type { Task } from './when.ts';

// What the worker may know of an item: ids, times and states, through functions of its own (migration 0015).

type Instant = Temporal.Instant;
type Hours = { readonly quietFrom: string; readonly quietTo: string };
type Whose = { readonly personId: string; readonly unitId: string; readonly familyId: string };

export type Event = {
	readonly kind: string;
	readonly subjectId: string;
	readonly familyId: string | null;
	readonly at: Instant;
};

export async function event(sql: Tag, id: number): Promise<Event | null> {
	const [row] = await sql<Event[]>`select kind, subject_id, family_id, at from events where id = ${id}`;
	return row ?? null;
}

export type AppointmentFact = Whose &
	Hours & {
		readonly part: 'parent' | 'staff';
		readonly kind: string;
		readonly version: number;
		readonly startsAt: Instant;
		readonly endsAt: Instant;
		readonly madeAt: Instant;
		readonly madeBy: string;
		readonly cancelledAt: Instant | null;
		readonly cancelledBy: string | null;
		readonly answer: string | null;
		readonly twoHours: boolean;
	};

export const appointment = (sql: Tag, id: string): Promise<AppointmentFact[]> =>
	sql<AppointmentFact[]>`select * from app.appointment_facts(${id})`;

export type ReminderFact = Whose &
	Hours &
	Task & {
		readonly toldBy: string;
		readonly done: boolean;
		readonly withdrawn: boolean;
	};

/** Receivers of a reminder, of one family or of all. */
export const reminder = (sql: Tag, id: string, familyId: string | null): Promise<ReminderFact[]> =>
	sql<ReminderFact[]>`select * from app.reminder_facts(${id}, ${familyId})`;

export type MessageFact = Whose &
	Hours & {
		readonly conversationId: string;
		readonly number: number;
		readonly sentAt: Instant;
		readonly readTo: number;
	};

export const message = (sql: Tag, id: string, day: Temporal.PlainDate): Promise<MessageFact[]> =>
	sql<MessageFact[]>`select * from app.message_facts(${id}, ${day})`;

export type Follower = { readonly personId: string } & Hours;

/** A family's mentors, or its unit's coordinators. */
export const followers = (
	sql: Tag,
	familyId: string,
	role: 'mentor' | 'coordinator',
	day: Temporal.PlainDate
): Promise<Follower[]> => sql<Follower[]>`select * from app.followers(${familyId}, ${role}, ${day})`;

export type SuggestionFact = Whose &
	Hours & { readonly version: number; readonly madeAt: Instant; readonly endsAt: Instant };

/** Those whose suggestion for an appointment has a reply, and when the newest one came. */
export const suggestion = (sql: Tag, appointmentId: string): Promise<SuggestionFact[]> =>
	sql<SuggestionFact[]>`select * from app.suggestion_facts(${appointmentId})`;

export type AbsenceFact = Whose &
	Hours & { readonly version: number; readonly endsAt: Instant; readonly before: number };

/** Parents who were absent, and how many kind words they have had since they were last met. */
export const absence = (sql: Tag, appointmentId: string): Promise<AbsenceFact[]> =>
	sql<AbsenceFact[]>`select * from app.absence_facts(${appointmentId})`;

export type HelpFact = Omit<Whose, 'personId'> &
	Hours & { readonly parentId: string; readonly askedAt: Instant; readonly handledAt: Instant | null };

export async function help(sql: Tag, id: string): Promise<HelpFact | null> {
	const [row] = await sql<HelpFact[]>`select * from app.help_facts(${id})`;
	return row ?? null;
}

export type CorrectionFact = Whose & Hours & { readonly madeAt: Instant };

/** A correction that was answered; none while it waits. */
export const correction = (sql: Tag, id: string): Promise<CorrectionFact[]> =>
	sql<CorrectionFact[]>`select * from app.correction_facts(${id})`;

/** The leaders who are to know of an access in a special situation. */
export const access = (
	sql: Tag,
	id: string,
	day: Temporal.PlainDate
): Promise<(Whose & Hours & { readonly openedAt: Instant })[]> =>
	sql<(Whose & Hours & { readonly openedAt: Instant })[]>`select * from app.access_facts(${id}, ${day})`;

/** Appointments and reminders of the days ahead that a receiver has nothing planned for. */
export const unplanned = (
	sql: Tag,
	from: Instant,
	to: Instant
): Promise<{ itemKind: 'appointment' | 'reminder'; itemId: string }[]> =>
	sql<{ itemKind: 'appointment' | 'reminder'; itemId: string }[]>`select * from app.unplanned(${from}, ${to})`;
