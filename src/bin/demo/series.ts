import * as answers from '../../lib/appointments/answers.server.ts';
import * as appointments from '../../lib/appointments/appointments.server.ts';
import type { Actor } from '../../lib/people/actor.ts';
import * as schoolHolidays from '../../lib/conflicts/school-holidays.server.ts';
import { now, travel, zone } from '../../lib/server/clock.ts';
import { Refusal } from '../../lib/server/errors.ts';
import { datesOf } from '../../lib/series/dates.server.ts';
import { mostDates, type Segment } from '../../lib/series/segment.ts';
import * as series from '../../lib/series/series.server.ts';
import type { Cast } from './people.ts';
import { at } from './times.ts';

type Wish = { first: Temporal.PlainDate; times: string[]; segments: Segment[]; common: series.Common };

/** The schools' holidays, and two series under way: one that tapers off, and visits every 14 days for eight months. */
export async function fillSeries(cast: Cast, start: Temporal.Instant): Promise<void> {
	const today = start.toZonedDateTimeISO(zone).toPlainDate();
	const { actors, families, children, places } = cast;
	await fillHolidays(actors.administrator, cast.unitId, today.year);
	const base = { bring: null, details: {} };
	travel(start.subtract({ hours: 24 * 40 }));
	const tapering = await planned(actors.mentor1, {
		first: today.subtract({ days: 32 }),
		times: ['10:30', '08:30', '13:15', '14:45', '19:30', '07:00', '20:00'],
		segments: [
			{ rhythm: '1w', many: 6, unit: 'times' },
			{ rhythm: '2w', many: 4, unit: 'times' },
			{ rhythm: '1m', many: 2, unit: 'times' }
		],
		common: {
			...{ ...base, familyId: families.first, kind: 'mentor_meeting', placeId: places.meetingRoom, childIds: [] },
			...{ staffIds: [actors.mentor1.id], parentIds: [actors.parent1.id], bring: 'Tag din kalender med' }
		}
	});
	await planned(actors.mentor2, {
		first: today.subtract({ days: 25 }),
		times: ['09:30', '08:15', '11:00', '14:15', '19:00', '07:00', '20:00'],
		segments: [{ rhythm: '2w', many: 8, unit: 'months' }],
		common: {
			...{ ...base, familyId: families.second, kind: 'home_visit', placeId: places.home3 },
			...{ staffIds: [actors.mentor2.id], parentIds: [actors.parent3.id], childIds: [children.second] }
		}
	});
	// What has been held was answered before.
	travel(start.subtract({ hours: 24 * 39 }));
	for (const { id, startsAt } of tapering.slice(0, 4))
		if (Temporal.Instant.compare(startsAt, start) < 0)
			await answers.give(actors.parent1, id, { version: 1, answer: 'coming', reason: null, suggestions: [] });
	travel(null);
}

/** Plans at the first of some wall times at which every date is free; days off are left out. */
async function planned(actor: Actor, { first, times, segments, common }: Wish) {
	const days = datesOf(segments, first, mostDates).map(({ day }) => day);
	for (const time of times) {
		const slots = days.map((day) => ({ startsAt: at(day, time), endsAt: at(day, time).add({ minutes: 60 }) }));
		const found = await series.obstacles(actor, common, slots);
		const isTaken = found.some((list) => list.some(({ strict }) => strict));
		if (isTaken) continue;
		const wished = slots.filter((_, n) => !found[n]!.length).map((slot) => ({ ...slot, isKept: false }));
		try {
			await series.plan(actor, common, wished, { segments });
		} catch (error) {
			if (error instanceof Refusal) continue;
			throw error;
		}
		const last = wished.at(-1)!.endsAt;
		const all = await appointments.ofFamily(actor, common.familyId, now(), last);
		return all.filter(({ startsAt }) => wished.some((slot) => slot.startsAt.equals(startsAt)));
	}
	throw new Error('no time for the demo’s series');
}

/** This school year's and the next one's holidays, about as most municipalities have them. */
async function fillHolidays(actor: Actor, unitId: string, year: number): Promise<void> {
	const day = (year: number, month: number, day: number) => Temporal.PlainDate.from({ year, month, day });
	/** The Monday of an ISO week: the fourth of January is always in the first. */
	const monday = (year: number, week: number) => {
		const fourth = day(year, 1, 4);
		return fourth.add({ days: 1 - fourth.dayOfWeek + 7 * (week - 1) });
	};
	const week = (year: number, number: number) => [monday(year, number), monday(year, number).add({ days: 6 })] as const;
	for (const one of [year, year + 1]) {
		for (const [name, [startsOn, endsOn]] of [
			['Vinterferie', week(one, 7)],
			['Sommerferie', [day(one, 6, 26), day(one, 8, 8)]],
			['Efterårsferie', week(one, 42)],
			['Juleferie', [day(one, 12, 22), day(one + 1, 1, 2)]]
		] as const)
			await schoolHolidays.add(actor, { unitId, name, startsOn, endsOn });
	}
}
