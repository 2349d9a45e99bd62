import type { Suggestion, Version } from '../appointments/appointment.ts';
import { rulesOf } from '../appointments/kinds/index.ts';
import { zone } from '../server/clock.ts';
import type { Language } from '../texts/languages.ts';
import { longDay, moment, span, when } from '../time/words.ts';
import { isWaiting, type Encounter, type Line } from './agenda.ts';
import type { Card, Change, Row, Step, Suggested } from './card.ts';

type Instant = Temporal.Instant;

/** A line in words. */
export function rowOf(line: Line, now: Instant, language: Language): Row {
	return {
		id: line.id,
		kind: line.kind,
		supervision: line.details.supervision ?? null,
		when: when(line.startsAt, line.endsAt, now, language),
		state: line.cancelled ? 'cancelled' : (line.answer ?? (isWaiting(line, now) ? 'waiting' : null)),
		moved: line.moved,
		staff: line.staff.join(', '),
		step: stepOf(line)
	};
}

const stepOf = ({ seriesNumber, seriesTotal }: Pick<Line, 'seriesNumber' | 'seriesTotal'>): Step =>
	seriesNumber ? { number: seriesNumber, total: Math.max(seriesNumber, seriesTotal ?? 0) } : null;

/** An appointment in words, as one parent may know it (rule 5). @param personId the parent */
export function cardOf(
	{ appointment, moved, timesMet, fixedWorker, seriesNumber, seriesTotal }: Encounter,
	personId: string,
	now: Instant,
	language: Language
): Card {
	const { id, version, kind, details, startsAt, endsAt, place, placeHidden, people, cancelled } = appointment;
	const rules = rulesOf(kind);
	const staff = people.filter(({ part }) => part === 'staff');
	const own = appointment.answers.find((answer) => answer.personId === personId);
	const isOther = rules.fixedWorker && fixedWorker && !staff.some((person) => person.id === fixedWorker.id);
	const { decisionFrom, decisionTo } = details;
	return {
		...{ id, version, kind, placeHidden },
		supervision: details.supervision ?? null,
		decision:
			details.supervision === 'supervised' && decisionFrom && decisionTo
				? { from: dateInWords(decisionFrom, now, language), to: dateInWords(decisionTo, now, language) }
				: null,
		step: stepOf({ seriesNumber, seriesTotal }),
		when: when(startsAt, endsAt, now, language),
		phase:
			Temporal.Instant.compare(startsAt, now) > 0
				? 'coming'
				: Temporal.Instant.compare(endsAt, now) > 0
					? 'running'
					: 'over',
		place: place && {
			name: place.name,
			address: place.address,
			directions: place.directions,
			map: mapOf(place)
		},
		placeOptions: appointment.placeOptions.length > 1 ? appointment.placeOptions : [],
		staff: staff.map(({ id, name, title, photo }) => ({
			id,
			photo,
			name,
			title,
			initials: initials(name),
			times: Number(timesMet[id] ?? 0)
		})),
		children: people
			.filter(({ part }) => part === 'child')
			.map(({ name }) => name)
			.join(', '),
		insteadOf: isOther ? { name: fixedWorker.name, reason: details.otherWorkerReason ?? null } : null,
		bring: rules.written ? appointment.bring : null,
		// Why another parent can't come is theirs to tell (rule 5).
		cancelled: cancelled && {
			byWhom: cancelled.byWhom,
			reason: cancelled.byWhom === 'house' ? cancelled.reason : null
		},
		answer: own?.answer ?? null,
		waits: isWaiting({ startsAt, cancelled, moved, answer: own?.answer ?? null }, now),
		reason: own?.reason ?? null,
		answers: rules.answers(details),
		written: rules.written
	};
}

/** What happened to an appointment, in words, newest first (rule 1); last of all that it was cancelled (rule 14). */
export function historyOf(
	{ appointment: { cancelled }, versions }: Pick<Encounter, 'appointment'> & { versions: readonly Version[] },
	personId: string,
	now: Instant,
	language: Language
): Change[] {
	const time = (version: Version) =>
		`${longDay(version.startsAt, now, language)} ${span(version.startsAt, version.endsAt, language)}`;
	const nothing = { moved: null, place: null, staff: null, reason: null, answer: null, recordedBy: null, counts: true };
	const end: Change[] = cancelled
		? [{ ...nothing, kind: 'cancelled', at: moment(Temporal.Instant.from(cancelled.madeAt), now, language) }]
		: [];
	const changes = versions.flatMap((version, index) => {
		const before = versions[index + 1];
		const answers = version.answers
			.filter((answer) => answer.personId === personId)
			.map((given): Change => {
				const at = moment(Temporal.Instant.from(given.givenAt), now, language);
				const { answer, reason, recordedBy } = given;
				return { ...nothing, kind: 'answered', at, answer, reason, recordedBy, counts: index === 0 };
			})
			.reverse();
		const at = moment(version.madeAt, now, language);
		if (!before) return [...answers, { ...nothing, kind: 'planned' as const, at }];
		const changed: Change = {
			...nothing,
			kind: 'changed',
			at,
			moved: time(before) === time(version) ? null : { from: time(before), to: time(version) },
			place:
				before.placeName === version.placeName
					? null
					: { from: before.placeName ?? null, to: version.placeName ?? null },
			staff:
				before.staff.join() === version.staff.join()
					? null
					: { from: before.staff.join(', '), to: version.staff.join(', ') },
			reason: version.reason
		};
		return [...answers, changed];
	});
	return [...end, ...changes];
}

/** The parent's own suggestions and the house's replies, in words. */
export const suggestedOf = (
	suggestions: readonly Suggestion[],
	personId: string,
	now: Instant,
	language: Language
): Suggested[] => {
	const time = (from: Instant, to: Instant) => `${longDay(from, now, language)} ${span(from, to, language)}`;
	return suggestions
		.filter((suggestion) => suggestion.personId === personId)
		.map(({ id, startsAt, endsAt, reply, counterStartsAt, counterEndsAt, words }) => ({
			...{ id, reply, words },
			time: time(startsAt, endsAt),
			counter: counterStartsAt && counterEndsAt ? time(counterStartsAt, counterEndsAt) : null
		}));
};

/** "Mette Holm" is MH. */
export const initials = (name: string): string =>
	[name.split(' ')[0], name.split(' ').slice(1).at(-1)]
		.map((word) => word?.[0] ?? '')
		.join('')
		.toUpperCase();

/** A way there, for public places. The address of anybody's home is never handed to a map service. */
function mapOf({ kind, address }: { kind: string; address: string | null }): string | null {
	if (!address || kind === 'child_home' || kind === 'family_home') return null;
	return `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;
}

function dateInWords(date: string, now: Instant, language: Language): string {
	const noon = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant();
	const words = longDay(noon, now, language);
	// Without the weekday: it says nothing about a period.
	return language === 'da' ? words.replace(/^\S+ den /, 'den ') : words.replace(/^\S+? /, '');
}
