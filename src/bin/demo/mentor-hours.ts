import * as hours from '../../lib/mentor-hours/mentor-hours.server.ts';
import { travel, zone } from '../../lib/server/clock.ts';
import type { Cast } from './people.ts';

/** Bought hours: usual for the house, more for a family at its start, and one whose period ends soon. */
export async function fillMentorHours({ actors, families, unitId }: Cast, start: Temporal.Instant): Promise<void> {
	const today = start.toZonedDateTimeISO(zone).toPlainDate();
	const buy = (days: number, familyId: string | null, minutes: number, months: number, renews: boolean) => {
		travel(start.subtract({ hours: 24 * days }));
		return hours.buy(actors.leader, {
			...{ unitId, familyId, minutes, months, startsOn: today.subtract({ days }).with({ day: 1 }), renews }
		});
	};
	await buy(390, null, 30 * 60, 12, true);
	await hours.rule(actors.leader, { unitId, kinds: [...hours.usual.kinds], lateHours: 0 });
	await buy(120, null, 34 * 60, 6, true);
	await buy(80, families.first, 40 * 60, 6, false);
	const ending = families.others[1]!.familyId;
	travel(start.subtract({ hours: 24 * 85 }));
	const startsOn = today.subtract({ months: 3 }).add({ days: 9 });
	await hours.buy(actors.leader, { unitId, familyId: ending, minutes: 8 * 60, months: 3, startsOn, renews: false });
	travel(null);
}
