import * as answers from '../../lib/appointments/answers.server.ts';
import type { Answer } from '../../lib/appointments/answer.ts';
import * as appointments from '../../lib/appointments/appointments.server.ts';
import type { Details } from '../../lib/appointments/kinds/kind.ts';
import type { Kind } from '../../lib/appointments/kinds/index.ts';
import type { Actor } from '../../lib/people/actor.ts';
import { travel, zone } from '../../lib/server/clock.ts';
import type { Cast } from './people.ts';

/** A year of appointments of every kind, each planned, answered, moved and cancelled when it would have been. */
type Line = {
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

export async function fillAppointments(cast: Cast, start: Temporal.Instant): Promise<void> {
	const today = start.toZonedDateTimeISO(zone).toPlainDate();
	const { actors, families, children, places } = cast;
	const monday = 1 - today.dayOfWeek;
	const yes = (): { answer: Answer } => ({ answer: 'coming' });
	const untilToday = (line: (n: number) => { answer: Answer; reason?: string } | null) => line;
	const supervised = {
		supervision: 'supervised',
		decisionFrom: today.subtract({ months: 4 }).toString(),
		decisionTo: today.add({ months: 2 }).toString()
	} as const;

	const lines: Line[] = [
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

	for (const line of lines) await fillLine(cast, line, today, start);
	await specials(cast, today, start);
}

async function fillLine(cast: Cast, line: Line, today: Temporal.PlainDate, start: Temporal.Instant): Promise<void> {
	const planner = cast.actors.coordinator;
	let n = 0;
	for (let day = line.from; day <= line.to; day += line.every, n++) {
		const startsAt = at(today.add({ days: day }), line.at);
		const planned = earlier(startsAt.subtract({ hours: 24 * 20 }), start.subtract({ hours: 30 }));
		travel(planned);
		const id = await appointments
			.plan(planner, {
				...{
					familyId: line.familyId,
					kind: line.kind,
					startsAt,
					endsAt: startsAt.add({ minutes: line.minutes ?? 60 }),
					placeId: line.placeId
				},
				...{ staffIds: [line.staff.id], parentIds: line.parents.map(({ id }) => id), childIds: line.childIds ?? [] },
				...{ bring: line.bring ?? null, details: line.details ?? {} }
			})
			.catch((error: Error & { code?: string }) => {
				if (error.name === 'Refusal') return null;
				throw error;
			});
		if (!id) continue;
		const isComing = day >= 0;
		const given = line.answer?.(n);
		// What is more than ten days off has not been answered yet.
		if (given && (!isComing || (day > 1 && day < 10 && n % 2 === 0))) {
			travel(earlier(planned.add({ hours: 26 }), start.subtract({ hours: 1 })));
			for (const parent of line.parents)
				await answers.give(parent, id, {
					version: 1,
					answer: given.answer,
					reason: given.reason ?? null,
					suggestions: []
				});
		}
		if (!isComing && n % 9 === 4) {
			travel(startsAt.subtract({ hours: 22 }));
			await appointments.cancel(
				planner,
				id,
				n % 2 ? 'house' : 'parent',
				n % 2 ? 'Din kontaktperson er syg' : 'Barnet er sygt'
			);
		}
	}
	travel(null);
}

/** One of each thing that can happen, close to today, so that it can be seen and tried. */
async function specials(cast: Cast, today: Temporal.PlainDate, start: Temporal.Instant): Promise<void> {
	const { actors, families, children, places } = cast;
	travel(start.subtract({ hours: 24 * 9 }));
	const free = (days: number, time: string) => at(today.add({ days }), time);
	const one = (
		day: number,
		time: string,
		plan: Partial<Parameters<typeof appointments.plan>[1]> & {
			familyId: string;
			kind: Kind;
			placeId: string;
			staffIds: string[];
			parentIds: string[];
		}
	) => {
		const startsAt = free(day, time);
		return appointments.plan(actors.coordinator, {
			childIds: [],
			bring: null,
			details: {},
			...plan,
			startsAt,
			endsAt: startsAt.add({ minutes: 60 })
		});
	};
	// Moved after the parent had answered: asked again, and the history shows why.
	const moved = await one(6, '12:15', {
		familyId: families.first,
		kind: 'mentor_meeting',
		placeId: places.cafe,
		staffIds: [actors.mentor1.id],
		parentIds: [actors.parent1.id],
		bring: 'Tag dit cv med'
	});
	travel(start.subtract({ hours: 24 * 8 }));
	await answers.give(actors.parent1, moved, { version: 1, answer: 'coming', reason: null, suggestions: [] });
	travel(start.subtract({ hours: 24 * 2 }));
	await appointments.move(actors.mentor1, moved, 1, {
		startsAt: free(8, '12:15'),
		endsAt: free(8, '13:15'),
		reason: 'Mødelokalet var optaget'
	});
	// A parent who can't, with other times to choose from.
	const cannot = await one(11, '18:00', {
		familyId: families.second,
		kind: 'mentor_meeting',
		placeId: places.cafe,
		staffIds: [actors.mentor2.id],
		parentIds: [actors.parent3.id]
	});
	await answers.give(actors.parent3, cannot, {
		version: 1,
		answer: 'cannot',
		reason: 'Jeg skal til undersøgelse',
		suggestions: [free(12, '18:00'), free(13, '09:15')]
	});
	// Cancelled by the house.
	const off = await one(10, '18:30', {
		familyId: families.first,
		kind: 'follow_up',
		placeId: places.blueRoom,
		staffIds: [actors.mentor1.id],
		parentIds: [actors.parent1.id]
	});
	await appointments.cancel(actors.coordinator, off, 'house', 'Vi finder en ny tid sammen');
	// Another person than usual, told before the visit (rule 3).
	await one(19, '18:00', {
		familyId: families.first,
		kind: 'samvaer',
		placeId: places.blueRoom,
		staffIds: [actors.mentor2.id],
		parentIds: [actors.parent2.id],
		childIds: [children.first],
		details: { supervision: 'supported', otherWorkerReason: 'Mette er på kursus' }
	});
	// Where the child lives, which this parent may not know (rule 5).
	await one(16, '18:15', {
		familyId: families.first,
		kind: 'samvaer',
		placeId: places.home1,
		staffIds: [actors.mentor1.id],
		parentIds: [actors.parent2.id],
		childIds: [children.first],
		details: { supervision: 'supported' }
	});
	travel(null);
}

const at = (date: Temporal.PlainDate, time: string) =>
	date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time.padStart(5, '0')) }).toInstant();
const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) < 0 ? a : b);
