import { rulesOf, type Kind } from './kinds/index.ts';
import { now } from '../server/clock.ts';
import type { Language } from '../texts/languages.ts';
import { moment, when, type When } from '../time/words.ts';
import type { Answer } from './answer.ts';
import type { Appointment } from './appointment.ts';
import type { Details } from './kinds/kind.ts';

/** What is known of one parent's answer: theirs, or that it is missing. */
export type ShownAnswer = {
	readonly personId: string;
	readonly name: string;
	readonly answer: Answer | null;
	readonly reason: string | null;
	readonly given: string | null;
};

/** An appointment in words for the staff's pages: plain data that can cross to the browser. */
export type Shown = {
	readonly id: string;
	readonly familyId: string;
	readonly kind: Kind;
	readonly supervision: Details['supervision'] | null;
	readonly version: number;
	readonly when: When;
	readonly place: string | null;
	readonly staff: readonly string[];
	readonly staffIds: readonly string[];
	readonly children: readonly string[];
	readonly answers: readonly ShownAnswer[];
	readonly cancelled: 'house' | 'parent' | null;
	readonly isOver: boolean;
	readonly isRunning: boolean;
};

/** Puts an appointment into words as seen now. */
export function shown(appointment: Appointment, language: Language): Shown {
	const { id, familyId, kind, details, version, startsAt, endsAt, place, people, cancelled } = appointment;
	const named = (part: string) => people.filter((person) => person.part === part);
	const at = now();
	return {
		...{ id, familyId, kind, version, supervision: rulesOf(kind).supervision ? (details.supervision ?? null) : null },
		when: when(startsAt, endsAt, at, language),
		place: place?.name ?? null,
		staff: named('staff').map(({ name }) => name),
		staffIds: named('staff').map(({ id }) => id),
		children: named('child').map(({ name }) => name),
		answers: named('parent').map((parent) => {
			const given = appointment.answers.find(({ personId }) => personId === parent.id);
			return {
				...{ personId: parent.id, name: parent.name, answer: given?.answer ?? null, reason: given?.reason ?? null },
				given: given ? moment(Temporal.Instant.from(given.givenAt), at, language) : null
			};
		}),
		cancelled: cancelled?.byWhom ?? null,
		isOver: Temporal.Instant.compare(endsAt, at) <= 0,
		isRunning: Temporal.Instant.compare(startsAt, at) <= 0 && Temporal.Instant.compare(endsAt, at) > 0
	};
}
