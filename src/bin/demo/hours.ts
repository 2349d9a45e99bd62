import * as hours from '../../lib/hours/hours.server.ts';
import type { Cast } from './people.ts';

/** The kitchen is used on weekdays; the house closes for a week in some months, and the kitchen gets a new floor before. */
export async function fillHours({ actors, unitId, places }: Cast, today: Temporal.PlainDate): Promise<void> {
	await hours.setRoomHours(actors.administrator, places.kitchen, [
		...[1, 2, 3, 4].map((weekday) => ({ weekday, open: { opensAt: '08:00', closesAt: '16:00' } })),
		{ weekday: 5, open: { opensAt: '08:00', closesAt: '13:00' } },
		{ weekday: 6, open: null },
		{ weekday: 7, open: null }
	]);
	const monday = today.add({ days: 8 - today.dayOfWeek });
	await hours.close(actors.coordinator, places.kitchen, {
		...{ firstOn: monday.add({ days: 14 }), lastOn: monday.add({ days: 15 }), name: 'Nyt gulv' }
	});
	await hours.close(actors.coordinator, unitId, {
		...{ firstOn: monday.add({ weeks: 14 }), lastOn: monday.add({ weeks: 14, days: 6 }), name: 'Lukkeuge' }
	});
}
