import { afterAll, expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import * as appointments from '../appointments/appointments.server.ts';
import { now, today, travel } from '../server/clock.ts';
import { as, sql } from '../server/db.ts';
import * as hours from './mentor-hours.server.ts';

type Family = Awaited<ReturnType<typeof makeFamily>>;

afterAll(() => travel(null));

const monday = () => today().subtract({ days: today().dayOfWeek - 1 });
const bought = (family: Family, minutes: number | null, familyId: string | null = null, renews = true) => ({
	...{ unitId: family.unitId, familyId, minutes, months: 6, startsOn: today().subtract({ days: 30 }), renews }
});
async function plan(family: Family, startsAt: Temporal.Instant, minutes = 60) {
	return appointments.plan(family.coordinator, {
		...{ familyId: family.familyId, kind: 'mentor_meeting', startsAt, endsAt: startsAt.add({ minutes }) },
		...{ placeId: null, staffIds: [family.mentor.id], parentIds: [family.parent.id], childIds: [] },
		...{ bring: null, details: {} }
	});
}
const nobody = { name: 'NotFound' };

test('the leader says what is bought; the hours are used by what is held and lost, and the house’s cancellations cost nothing', async () => {
	const family = await makeFamily();
	await hours.buy(family.leader, bought(family, 34 * 60));
	const at = now().subtract({ hours: 24 * 5 });
	travel(at.subtract({ hours: 48 }));
	await plan(family, at, 90);
	const absent = await plan(family, at.add({ hours: 3 }));
	const off = await plan(family, at.add({ hours: 6 }));
	await appointments.cancel(family.coordinator, off, 'house', null);
	travel(null);
	await owner`insert into attendance ${owner({ appointment_id: absent, outcome: 'parent_absent', made_at: now().toString(), made_by: family.mentor.id })}`;
	await plan(family, now().add({ hours: 24 * 5 }));
	const line = (await hours.families(family.mentor)).find(({ id }) => id === family.familyId)!;
	expect(line.meter).toMatchObject({ used: 150, planned: 60, rest: 34 * 60 - 210 });
	expect(line.meter!.sum).toMatchObject({ held: 90, lost: 60, house: 60, planned: 60 });

	await hours.buy(family.leader, bought(family, 200, family.familyId));
	const soon = { kind: 'mentor_meeting', startsAt: now().add({ hours: 30 }), endsAt: now().add({ hours: 31 }) };
	expect((await hours.family(family.leader, family.familyId)).meter!.rest).toBe(-10);
	expect(await hours.warning(family.mentor, family.familyId, soon)).toBe('over');
	expect(await hours.warning(family.mentor, family.familyId, { ...soon, kind: 'school_meeting' })).toBeNull();
	expect(await hours.hint(family.mentor, family.familyId)).toMatchObject({ left: -10 });
	await hours.buy(family.leader, bought(family, null, family.familyId));
	expect(await hours.warning(family.mentor, family.familyId, soon)).toBeNull();
	expect((await hours.family(family.leader, family.familyId)).history.map(({ minutes }) => minutes)).toEqual([
		null,
		200
	]);
});

test('a series is told how far it goes beyond what is bought, period by period', async () => {
	const family = await makeFamily();
	const dates = (many: number) =>
		Array.from({ length: many }, (_, n) => {
			const startsAt = now().add({ hours: 24 * (7 * n + 1) });
			return { startsAt, endsAt: startsAt.add({ hours: 1 }) };
		});
	const told = (many: number, kind = 'mentor_meeting') =>
		hours.seriesWarning(family.mentor, family.familyId, kind, dates(many));
	expect(await told(40)).toBeNull();
	await hours.buy(family.leader, { ...bought(family, 10 * 60), startsOn: today(), months: 6, renews: false });
	expect(await told(10)).toBeNull();
	expect(await told(14)).toEqual({ over: 4 * 60, after: 0 });
	expect(await told(14, 'school_meeting')).toBeNull();
	const long = (await told(52))!;
	expect(long.after).toBeGreaterThanOrEqual(25);
	expect(long.over).toBe((52 - long.after) * 60 - 10 * 60);
	// What renews begins anew: a year of weeks in two periods of twenty hours.
	await hours.buy(family.leader, { ...bought(family, 20 * 60), startsOn: today(), months: 6, renews: true });
	expect(await told(52)).toEqual({ over: 12 * 60, after: 0 });
});

test('a mentor sees own families and own weeks; a parent and an administrator see nothing of the hours', async () => {
	const family = await makeFamily();
	await hours.buy(family.leader, bought(family, 600));
	await hours.buy(family.leader, bought(family, 300, family.familyId));
	await hours.rule(family.leader, { unitId: family.unitId, kinds: ['samvaer'], lateHours: 24 });
	await plan(family, now().add({ hours: 24 }));
	expect((await hours.families(family.mentor)).map(({ id }) => id)).toEqual([family.familyId]);
	expect((await hours.families(family.otherMentor)).map(({ id }) => id)).toEqual([family.otherFamilyId]);
	expect((await hours.families(family.leader)).map(({ id }) => id).sort()).toEqual(
		[family.familyId, family.otherFamilyId].sort()
	);
	expect((await hours.workers(family.otherMentor, monday(), 3)).map(({ id }) => id)).toEqual([family.otherMentor.id]);
	const house = await hours.workers(family.coordinator, monday(), 3);
	expect(house.find(({ id }) => id === family.mentor.id)!.sum.planned).toBe(60);
	await expect(hours.family(family.otherMentor, family.familyId)).rejects.toMatchObject(nobody);
	for (const outsider of [family.parent, family.administrator]) {
		await expect(hours.families(outsider)).rejects.toMatchObject(nobody);
		await expect(hours.workers(outsider, monday())).rejects.toMatchObject(nobody);
		await expect(hours.openings(outsider)).rejects.toMatchObject(nobody);
	}
	for (const stranger of [family.parent, family.otherMentor]) {
		const rows = await as(stranger, () => sql`select 1 from bought_hours where family_id is not null`);
		expect(rows).toHaveLength(0);
	}
	expect(await as(family.parent, () => sql`select 1 from bought_hours union all select 1 from hour_rules`)).toEqual([]);
});

test('only leaders and administrators of the unit say what is bought, also past the verb', async () => {
	const [family, other] = [await makeFamily(), await makeFamily()];
	for (const who of [family.mentor, family.coordinator, family.parent, other.leader]) {
		await expect(hours.buy(who, bought(family, 60))).rejects.toMatchObject(nobody);
		await expect(hours.rule(who, { unitId: family.unitId, kinds: ['samvaer'], lateHours: 0 })).rejects.toMatchObject(
			nobody
		);
		await expect(
			as(
				who,
				() => sql`insert into bought_hours (unit_id, months, starts_on, renews, made_at, made_by)
				values (${family.unitId}, 6, ${today()}, true, ${now()}, ${who.id})`
			)
		).rejects.toMatchObject({ code: '42501' });
	}
	await expect(hours.buy(family.leader, bought(family, 60, other.familyId))).rejects.toMatchObject(nobody);
	await expect(hours.settings(family.coordinator)).rejects.toMatchObject(nobody);
});

test('the gaps of a worker’s day are found, and a mentor finds only own', async () => {
	const family = await makeFamily();
	const noon = today()
		.add({ days: 3 })
		.toZonedDateTime({ timeZone: 'Europe/Copenhagen', plainTime: '12:00' })
		.toInstant();
	await plan(family, noon);
	await plan(family, noon.add({ minutes: 120 }));
	const [gap, ...more] = await hours.openings(family.mentor);
	expect([gap!.name, gap!.from.until(gap!.to).total('minutes'), more.length]).toEqual(['Mona', 60, 0]);
	expect(await hours.openings(family.coordinator)).toHaveLength(1);
	expect(await hours.openings(family.otherMentor)).toEqual([]);
});
