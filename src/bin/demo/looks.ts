import * as access from '../../lib/access/access.server.ts';
import * as families from '../../lib/families/families.server.ts';
import { instantOf, travel, zone } from '../../lib/server/clock.ts';
import type { Actor } from '../../lib/people/actor.ts';
import type { Cast } from './people.ts';

const withAccess = (actor: Actor): Actor => ({
	...actor,
	roles: [...actor.roles, { unitId: actor.unitId, role: 'special' }]
});

/** Who has looked: the mentor each week, a colleague at night, and one who opened a family in a special situation. */
export async function fillLooks(cast: Cast, now: Temporal.Instant): Promise<void> {
	const day = (ago: number) => now.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: ago });
	const at = (ago: number, time: string) => travel(instantOf(day(ago), Temporal.PlainTime.from(time)));
	const first = cast.families.first;
	for (const [ago, time] of [
		[16, '09:10'],
		[9, '13:25'],
		[4, '08:40']
	] as const) {
		at(ago, time);
		await families.find(cast.actors.mentor1, first);
	}
	at(6, '22:35');
	await families.find(cast.actors.coordinator, first);
	at(3, '15:20');
	await access.open(cast.actors.mentor2, {
		words: 'Familie 12',
		cause: 'illness',
		reason: 'Mentoren blev syg midt på dagen, og familien ringede om mødet i morgen.'
	});
	await families.find(withAccess(cast.actors.mentor2), first);
	travel(null);
}
