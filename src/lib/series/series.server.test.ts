import { describe, expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import * as appointments from '../appointments/appointments.server.ts';
import * as answers from '../appointments/answers.server.ts';
import type { Slot } from '../conflicts/conflict.ts';
import { instantOf, now, today, travel, zone } from '../server/clock.ts';
import * as change from './change.server.ts';
import * as road from './road.server.ts';
import * as series from './series.server.ts';

type Family = Awaited<ReturnType<typeof makeFamily>>;

const thought: series.Thought = { segments: [{ rhythm: '1w', many: 6, unit: 'times' }] };
const common = (family: Family, more: Partial<series.Common> = {}): series.Common => ({
	...{ familyId: family.familyId, kind: 'mentor_meeting', staffIds: [family.mentor.id], parentIds: [family.parent.id] },
	...{ childIds: [], placeId: null, bring: null, details: {}, ...more }
});
/** Wednesdays at 16, from the week after next on. */
const wednesday = today().add({ days: 14 - today().dayOfWeek + 3 });
const at = (week: number, time = '16:00', day = wednesday): Slot => {
	const startsAt = instantOf(day.add({ weeks: week }), Temporal.PlainTime.from(time));
	return { startsAt, endsAt: startsAt.add({ hours: 1 }) };
};
const weeks = (many: number, time?: string): series.Wished[] =>
	Array.from({ length: many }, (_, week) => ({ ...at(week, time), isKept: true }));
const plan = (family: Family, many = 6) => series.plan(family.mentor, common(family), weeks(many), thought);
const dates = (family: Family) =>
	owner`select id, series_number as number, starts_at as "startsAt", version, (select count(*)::int from bookings b where b.appointment_id = a.id) as booked,
		(select count(*)::int from appointment_versions v where v.appointment_id = a.id) as versions,
		exists (select 1 from cancellations c where c.appointment_id = a.id) as cancelled
		from appointments a where family_id = ${family.familyId} order by series_number` as unknown as Promise<
		{
			id: string;
			number: number;
			startsAt: object;
			version: number;
			booked: number;
			versions: number;
			cancelled: boolean;
		}[]
	>;
const wall = ({ startsAt }: { startsAt: object }) =>
	Temporal.Instant.fromEpochMilliseconds(Number(startsAt)).toZonedDateTimeISO(zone).toPlainDateTime().toString();

describe('a series', () => {
	test('is planned as a whole: numbered dates, each with its version, people and bookings', async () => {
		const family = await makeFamily();
		const first = await series.plan(family.mentor, common(family, { placeId: family.roomId }), weeks(6), thought);
		const made = await dates(family);
		expect(made.map(({ number, version, booked, versions }) => [number, version, booked, versions])).toEqual(
			[1, 2, 3, 4, 5, 6].map((number) => [number, 1, 3, 1])
		);
		expect(first).toBe(made[0]!.id);
		expect(new Set(made.map((date) => wall(date).slice(11)))).toEqual(new Set(['16:00:00']));
		const { appointment, versions } = await appointments.find(family.parent, made[5]!.id);
		expect(appointment.people.map(({ name }) => name)).toEqual(['Mona', 'Ida']);
		expect(versions[0]).toMatchObject({ version: 1, staff: ['Mona'] });
		await answers.give(family.parent, first, { version: 1, answer: 'coming', reason: null, suggestions: [] });
	});

	test('is all or nothing: one taken date, and nothing is saved', async () => {
		const family = await makeFamily();
		await appointments.plan(family.coordinator, {
			...common(family, { familyId: family.otherFamilyId, parentIds: [family.stranger.id] }),
			...at(4, '16:30')
		});
		await expect(plan(family)).rejects.toMatchObject({ code: 'seriesConflicts' });
		expect(await dates(family)).toEqual([]);
		expect((await series.obstacles(family.mentor, common(family), weeks(6)))[4]).toMatchObject([
			{ type: 'staff', name: 'Mona', strict: true }
		]);
	});

	test('is not planned on a day off that nobody chose to keep, nor twice at one time', async () => {
		const family = await makeFamily();
		const christmas = Temporal.PlainDate.from({ year: today().year + 1, month: 12, day: 25 });
		const wished = { ...at(0, '12:00', christmas), isKept: false };
		await expect(series.plan(family.mentor, common(family), [wished], thought)).rejects.toMatchObject({
			code: 'seriesConflicts'
		});
		await series.plan(family.mentor, common(family), [{ ...wished, isKept: true }], thought);
		const twice = [...weeks(1), { ...at(0, '16:30'), isKept: true }];
		await expect(series.plan(family.mentor, common(family), twice, thought)).rejects.toMatchObject({
			code: 'seriesConflicts'
		});
	});

	test('is planned by those who work with the family, with its own people', async () => {
		const family = await makeFamily();
		for (const actor of [family.otherMentor, family.parent, family.administrator])
			await expect(series.plan(actor, common(family), weeks(2), thought)).rejects.toMatchObject({ name: 'NotFound' });
		const foreign = common(family, { parentIds: [family.stranger.id] });
		await expect(series.plan(family.mentor, foreign, weeks(2), thought)).rejects.toMatchObject({ name: 'NotFound' });
	});

	test('wins whole or not at all when many want the same worker at once (rule 4)', async () => {
		const family = await makeFamily();
		const wished = weeks(8);
		const all = await Promise.allSettled(
			Array.from({ length: 12 }, () => series.plan(family.mentor, common(family), wished, thought))
		);
		expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		const codes = all.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []));
		expect(codes.every((code) => ['seriesConflicts', 'seriesTaken'].includes(code))).toBe(true);
		expect(await dates(family)).toHaveLength(8);
	});

	test('and single appointments race for the same times: whoever wins, nothing is half', async () => {
		const family = await makeFamily();
		const single = (week: number) =>
			appointments.plan(family.coordinator, {
				...common(family, { familyId: family.otherFamilyId, parentIds: [family.stranger.id] }),
				...at(week)
			});
		await Promise.allSettled([plan(family), single(5), single(2), plan(family), single(0)]);
		expect([0, 6]).toContain((await dates(family)).length);
	});
});

describe('a change', () => {
	test('of this and the following moves them as many days, to one wall time, and asks the parents again (rule 1)', async () => {
		const family = await makeFamily();
		await plan(family);
		const before = await dates(family);
		await answers.give(family.parent, before[3]!.id, { version: 1, answer: 'coming', reason: null, suggestions: [] });
		const thursday = at(2, '17:30', wednesday.add({ days: 1 }));
		await change.move(family.mentor, before[2]!.id, 1, 'following', { ...thursday, reason: 'Nyt skema' }, true);
		const after = await dates(family);
		expect(after.map(({ number, version, booked }) => [number, version, booked])).toEqual(
			[1, 2, 3, 4, 5, 6].map((number) => [number, number < 3 ? 1 : 2, 2])
		);
		expect(after.slice(2).map(wall)).toEqual(
			[2, 3, 4, 5].map((week) => `${wednesday.add({ days: week * 7 + 1 })}T17:30:00`)
		);
		const { appointment, versions } = await appointments.find(family.parent, before[3]!.id);
		expect([appointment.answers, versions.map(({ reason }) => reason)]).toEqual([[], ['Nyt skema', null]]);
		expect(versions[1]!.answers).toHaveLength(1);
	});

	test('of place and staff leaves each date’s own time, and a moved date stays in its series', async () => {
		const family = await makeFamily();
		await plan(family);
		const [first, second] = await dates(family);
		await appointments.move(family.mentor, second!.id, 1, at(1, '09:00'));
		await change.move(
			family.mentor,
			first!.id,
			1,
			'all',
			{ placeId: family.roomId, staffIds: [family.otherMentor.id] },
			true
		);
		const after = await dates(family);
		expect(after.map(({ number, version, booked }) => [number, version, booked])).toEqual(
			[1, 2, 3, 4, 5, 6].map((number) => [number, number === 2 ? 3 : 2, 3])
		);
		expect(wall(after[1]!)).toBe(`${wednesday.add({ weeks: 1 })}T09:00:00`);
		const { here } = (await road.find(family.parent, second!.id))!;
		expect(here).toMatchObject({ number: 2, total: 6 });
	});

	test('is all or nothing, and tells which dates stand in its way', async () => {
		const family = await makeFamily();
		await plan(family);
		const before = await dates(family);
		await appointments.plan(family.coordinator, {
			...common(family, { familyId: family.otherFamilyId, parentIds: [family.stranger.id] }),
			...at(3, '18:00')
		});
		const moving = change.move(family.mentor, before[0]!.id, 1, 'all', at(0, '18:00'), true);
		await expect(moving).rejects.toMatchObject({
			code: 'seriesMoveConflicts',
			obstacles: [{ startsAt: at(3, '18:00').startsAt, conflicts: [{ type: 'staff' }] }]
		});
		expect(await dates(family)).toEqual(before);
		// An hour later overlaps nothing but the series' own old times.
		await change.move(family.mentor, before[0]!.id, 1, 'all', at(0, '16:30'), true);
	});

	test('never touches what is past, cancelled, or seen in an older version', async () => {
		const family = await makeFamily();
		await plan(family);
		const before = await dates(family);
		await appointments.cancel(family.mentor, before[4]!.id, 'house', null);
		travel(at(1, '16:30').startsAt);
		try {
			await expect(change.cancel(family.mentor, before[0]!.id, 1, 'all', 'house', null)).rejects.toMatchObject({
				code: 'past'
			});
			await expect(change.cancel(family.mentor, before[4]!.id, 1, 'all', 'house', null)).rejects.toMatchObject({
				code: 'cancelled'
			});
			await expect(change.cancel(family.mentor, before[2]!.id, 7, 'all', 'house', null)).rejects.toMatchObject({
				code: 'stale'
			});
			await change.move(family.mentor, before[3]!.id, 1, 'all', at(3, '10:00'), true);
		} finally {
			travel(null);
		}
		expect((await dates(family)).map(({ version }) => version)).toEqual([1, 1, 2, 2, 1, 2]);
	});

	test('is only for those who work with the family', async () => {
		const family = await makeFamily();
		const id = await plan(family);
		for (const actor of [family.otherMentor, family.parent, family.stranger])
			await expect(change.cancel(actor, id, 1, 'all', 'house', null)).rejects.toMatchObject({ name: 'NotFound' });
	});

	test('that cancels frees the times, shortens the road, and keeps every number', async () => {
		const family = await makeFamily();
		await plan(family);
		const [first, , , fourth, fifth] = await dates(family);
		await appointments.cancel(family.mentor, first!.id, 'house', null);
		await change.cancel(family.mentor, fifth!.id, 1, 'following', 'house', 'Forløbet slutter før');
		expect((await dates(family)).map(({ cancelled, booked }) => [cancelled, booked])).toEqual([
			...[
				[true, 0],
				[false, 2],
				[false, 2],
				[false, 2]
			],
			...[
				[true, 0],
				[true, 0]
			]
		]);
		const found = (await road.find(family.parent, fourth!.id))!;
		expect(found.here).toEqual({ number: 4, total: 4 });
		expect(found.dates.map(({ number, isCancelled }) => [number, isCancelled])).toEqual([
			...[
				[1, true],
				[2, false],
				[3, false],
				[4, false]
			],
			...[
				[5, true],
				[6, true]
			]
		]);
		expect(await road.find(family.otherParent, fourth!.id)).toBeNull();
		expect(await road.ofFamily(family.mentor, family.familyId)).toMatchObject([{ left: 3, total: 4, nextNumber: 2 }]);
		expect(await road.ofFamily(family.otherMentor, family.familyId)).toEqual([]);
	});
});

test('the clock is right again', () => expect(Temporal.Instant.compare(now(), at(0).startsAt)).toBe(-1));
