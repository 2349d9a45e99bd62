import * as appointments from '../src/lib/appointments/appointments.server.ts';
import type * as cases from '../src/lib/samvaer/cases.server.ts';
import { today, zone } from '../src/lib/server/clock.ts';
import type { makeFamily } from './family.ts';

// What the tests of a samvær case plan with.

export type House = Awaited<ReturnType<typeof makeFamily>>;

export const day = (days: number) => today().add({ days });
export const at = (days: number, time = '10:00') =>
	day(days)
		.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
		.toInstant();

export const facts = (house: House, given: Partial<cases.NewCase> = {}): cases.NewCase => ({
	...{ familyId: house.familyId, childId: house.child.id, parentIds: [house.parent.id], workerId: house.mentor.id },
	...{ supervision: 'supervised', decisionFrom: day(-10), decisionTo: day(60), placeId: house.roomId },
	...{ minutes: 90, everyWeeks: 2, ...given }
});
export const visit = (house: House, days: number, given: Partial<appointments.Plan> = {}) =>
	appointments.plan(house.coordinator, {
		...{
			familyId: house.familyId,
			kind: 'samvaer',
			startsAt: at(days),
			endsAt: at(days, '11:00'),
			placeId: house.roomId
		},
		...{ staffIds: [house.mentor.id], parentIds: [house.parent.id], childIds: [house.child.id], bring: null },
		...{ details: { supervision: 'supervised', decisionFrom: '2020-01-01', decisionTo: '2020-02-01' }, ...given }
	});
