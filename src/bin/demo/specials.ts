import * as answers from '../../lib/appointments/answers.server.ts';
import * as appointments from '../../lib/appointments/appointments.server.ts';
import type { Kind } from '../../lib/appointments/kinds/index.ts';
import { travel } from '../../lib/server/clock.ts';
import { Refusal } from '../../lib/server/errors.ts';
import type { Cast } from './people.ts';
import { at } from './times.ts';

type Special = Partial<appointments.Plan> &
	Pick<appointments.Plan, 'familyId' | 'staffIds' | 'parentIds' | 'placeId'> & { kind: Kind };

/** One of each thing that can happen, close to today, so that it can be seen and tried. */
export async function specials(cast: Cast, today: Temporal.PlainDate, start: Temporal.Instant): Promise<void> {
	const { actors, families, children, places } = cast;
	travel(start.subtract({ hours: 24 * 9 }));
	const free = (days: number, time: string) => at(today.add({ days }), time);
	/** Does something at the wished time, or at the first free one after it: what is taken depends on the weekday. */
	const atFirstFree = async <T>(
		day: number,
		time: string,
		work: (startsAt: Temporal.Instant) => Promise<T>
	): Promise<T> => {
		for (const wish of [time, '18:00', '18:45', '19:15', '20:00', '06:30', '17:15', '12:45', '05:45']) {
			try {
				return await work(free(day, wish));
			} catch (error) {
				if (!(error instanceof Refusal) || !['timeTaken', 'travelTooShort', 'roomHours'].includes(error.code))
					throw error;
			}
		}
		throw new Error(`no free time for the demo, ${day} days from today`);
	};
	const one = (day: number, time: string, plan: Special) =>
		atFirstFree(day, time, (startsAt) =>
			appointments.plan(actors.coordinator, {
				...{ childIds: [], bring: null, details: {}, ...plan },
				...{ startsAt, endsAt: startsAt.add({ minutes: 60 }) }
			})
		);
	// Something today, whatever weekday it is.
	for (const [index, { familyId, parent }] of families.others.slice(0, 4).entries()) {
		const mentor = [actors.mentor1, actors.mentor2][index % 2]!;
		const people = { staffIds: [mentor.id], parentIds: [parent.id] };
		const id = await one(0, `${10 + 2 * index}:15`, {
			familyId,
			kind: index % 2 ? 'follow_up' : 'mentor_meeting',
			placeId: places.cafe,
			...people
		});
		if (index !== 2) {
			travel(start.subtract({ hours: 24 * 8 }));
			await answers.give(parent, id, { version: 1, answer: 'coming', reason: null, suggestions: [] });
		}
	}
	travel(start.subtract({ hours: 24 * 9 }));
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
	await atFirstFree(8, '12:15', (startsAt) =>
		appointments.move(actors.mentor1, moved, 1, {
			startsAt,
			endsAt: startsAt.add({ minutes: 60 }),
			reason: 'Mødelokalet var optaget'
		})
	);
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
	// A parent who chooses the place when answering.
	await one(13, '17:00', {
		familyId: families.second,
		kind: 'follow_up',
		placeId: null,
		placeOptions: [places.meetingRoom, places.cafe, places.home3],
		staffIds: [actors.mentor2.id],
		parentIds: [actors.parent3.id]
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
