import type { Answer } from '../../lib/appointments/answer.ts';
import type { Details } from '../../lib/appointments/kinds/kind.ts';
import type { Kind } from '../../lib/appointments/kinds/index.ts';
import type { Actor } from '../../lib/people/actor.ts';
import type { Cast } from './people.ts';
import { decisionOf } from './samvaer.ts';

/** Appointments of one kind that come again and again. */
export type Line = {
	/** First day, counted from today. */
	from: number;
	/** Last day it may fall on. */
	to: number;
	/** Days between. */
	every: number;
	at: string;
	minutes?: number;
	kind: Kind;
	familyId: string;
	staff: Actor;
	parents: Actor[];
	childIds?: string[];
	placeId: string;
	bring?: string;
	details?: Details;
	/** The answer that the n-th gets; null leaves it open. */
	answer?: (n: number) => { answer: Answer; reason?: string } | null;
};

/** A year of every kind. */
export function linesOf(cast: Cast, today: Temporal.PlainDate): Line[] {
	const { actors, families, children, places } = cast;
	const monday = 1 - today.dayOfWeek;
	const yes = (): { answer: Answer } => ({ answer: 'coming' });
	const untilToday = (line: (n: number) => { answer: Answer; reason?: string } | null) => line;
	const { decisionFrom, decisionTo } = decisionOf(today);
	const supervised = {
		supervision: 'supervised',
		decisionFrom: decisionFrom.toString(),
		decisionTo: decisionTo.toString()
	} as const;

	return [
		{
			from: monday - 48 * 7 + 1,
			to: 70,
			every: 7,
			at: '16:00',
			kind: 'samvaer',
			familyId: families.first,
			staff: actors.mentor1,
			parents: [actors.parent2],
			childIds: [children.first],
			placeId: places.yellowRoom,
			bring: 'Tag skiftetøj med',
			details: { supervision: 'supported' },
			answer: untilToday((n) => (n === 11 ? { answer: 'cannot', reason: 'Jeg har vagt' } : { answer: 'coming' }))
		},
		{
			from: monday - 40 * 7 + 2,
			to: 60,
			every: 14,
			at: '09:00',
			kind: 'mentor_meeting',
			familyId: families.first,
			staff: actors.mentor1,
			parents: [actors.parent1],
			placeId: places.meetingRoom,
			answer: yes
		},
		{
			from: monday - 20 * 7 + 3,
			to: 50,
			every: 7,
			at: '07:00',
			minutes: 90,
			kind: 'home_support',
			familyId: families.first,
			staff: actors.mentor1,
			parents: [actors.parent1],
			childIds: [children.first],
			placeId: places.home1,
			answer: (n) => (n === 5 ? { answer: 'cannot', reason: 'Noah er syg' } : { answer: 'coming' })
		},
		{
			from: monday - 11 * 7 + 4,
			to: 56,
			every: 14,
			at: '15:30',
			kind: 'samvaer',
			familyId: families.second,
			staff: actors.mentor2,
			parents: [actors.parent3],
			childIds: [children.second],
			placeId: places.blueRoom,
			details: supervised,
			answer: yes
		},
		{
			from: monday - 30 * 7 + 1,
			to: 60,
			every: 14,
			at: '10:00',
			kind: 'mentor_meeting',
			familyId: families.second,
			staff: actors.mentor2,
			parents: [actors.parent3],
			placeId: places.cafe,
			answer: yes
		},
		{
			from: monday - 30 * 7 + 3,
			to: 80,
			every: 14,
			at: '13:00',
			minutes: 60,
			kind: 'home_visit',
			familyId: families.second,
			staff: actors.mentor2,
			parents: [actors.parent3],
			childIds: [children.second],
			placeId: places.home3,
			answer: yes
		},
		{
			from: monday - 38 * 7,
			to: 75,
			every: 42,
			at: '14:00',
			minutes: 90,
			kind: 'network_meeting',
			familyId: families.first,
			staff: actors.mentor1,
			parents: [actors.parent1],
			placeId: places.meetingRoom,
			answer: yes
		},
		{
			from: monday - 35 * 7 + 2,
			to: 90,
			every: 42,
			at: '11:00',
			kind: 'follow_up',
			familyId: families.first,
			staff: actors.mentor1,
			parents: [actors.parent1],
			placeId: places.meetingRoom,
			answer: yes
		},
		{
			from: monday - 33 * 7 + 3,
			to: 90,
			every: 42,
			at: '11:00',
			kind: 'follow_up',
			familyId: families.second,
			staff: actors.mentor2,
			parents: [actors.parent3],
			placeId: places.meetingRoom,
			answer: yes
		},
		{
			from: monday - 26 * 7 + 3,
			to: 40,
			every: 84,
			at: '17:00',
			kind: 'school_meeting',
			familyId: families.first,
			staff: actors.mentor1,
			parents: [actors.parent1],
			placeId: places.school,
			bring: 'Tag elevplanen med',
			answer: yes
		},
		{
			from: 9,
			to: 9,
			every: 1,
			at: '17:00',
			kind: 'school_meeting',
			familyId: families.second,
			staff: actors.mentor2,
			parents: [actors.parent3],
			placeId: places.school,
			bring: 'Tag nøglen til skabet med'
		},
		...families.others.map(({ familyId, parent }, index): Line => ({
			...{
				from: monday - 16 * 7 + (index % 5),
				to: 45,
				every: 14,
				at: `${8 + index}:15`,
				kind: 'mentor_meeting' as const
			},
			...{ familyId, staff: [actors.mentor1, actors.mentor2][index % 2]!, parents: [parent], placeId: places.cafe },
			answer: (n) => (n % 4 === 3 ? null : { answer: 'coming' })
		}))
	];
}
