import { afterAll, describe, expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import * as appointments from '../appointments/appointments.server.ts';
import type { Actor } from '../people/actor.ts';
import { now, travel, zone } from '../server/clock.ts';
import { as, sql } from '../server/db.ts';
import type { Filter, Grid } from './calendar.ts';
import * as calendar from './calendar.server.ts';

type Family = Awaited<ReturnType<typeof makeFamily>>;

afterAll(() => travel(null));

const all: Filter = { unitId: null, kind: null, staffId: null, placeId: null, family: null };
const [since, until] = [now(), now().add({ hours: 96 })];
const gridOf = async (actor: Actor, filter: Partial<Filter> = {}): Promise<Grid> =>
	JSON.parse(await calendar.grid(actor, since, until, { ...all, ...filter }));

/** Plans for the second family, which only its own mentor follows; in a room, with its parent. */
async function planTheirs(family: Family, hours = 50) {
	const startsAt = now().add({ hours });
	return appointments.plan(family.coordinator, {
		...{ familyId: family.otherFamilyId, kind: 'mentor_meeting', startsAt, endsAt: startsAt.add({ hours: 1 }) },
		...{ placeId: family.roomId, staffIds: [family.otherMentor.id], parentIds: [family.stranger.id], childIds: [] },
		...{ bring: null, details: {} }
	});
}
async function planOurs(family: Family, hours = 50, given: Partial<appointments.Plan> = {}) {
	const startsAt = now().add({ hours });
	const id = await appointments.plan(family.coordinator, {
		...{ familyId: family.familyId, kind: 'mentor_meeting', startsAt, endsAt: startsAt.add({ hours: 1 }) },
		...{ placeId: null, staffIds: [family.mentor.id], parentIds: [family.parent.id], childIds: [] },
		...{ bring: null, details: {}, ...given }
	});
	return { id, startsAt };
}
const moved = (startsAt: Temporal.Instant, given: Partial<calendar.Moved> = {}): calendar.Moved => ({
	...{ version: 1, startsAt, endsAt: startsAt.add({ hours: 1 }), staffFrom: null, staffTo: null, roomId: null },
	...{ otherWorkerReason: null, reason: null, ...given }
});

describe('who sees what', () => {
	test('AB-03: a coordinator sees the unit, a mentor own families and of the rest only when it is taken', async () => {
		const family = await makeFamily();
		const theirs = await planTheirs(family);
		const { id: ours, startsAt } = await planOurs(family, 53);
		const house = await gridOf(family.coordinator);
		expect(house.rows.map(([id]) => id).sort()).toEqual([ours, theirs].sort());
		expect(house.busy).toEqual([]);
		const row = house.rows.find(([id]) => id === ours)!;
		const wall = startsAt.toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16);
		expect(row.slice(1, 5)).toEqual(['mentor_meeting', null, 1, wall]);
		expect(row.slice(7)).toEqual([[family.mentor.id], 'missing', 1, 'Familie 1']);

		const mine = await gridOf(family.mentor);
		expect(mine.rows.map(([id]) => id)).toEqual([ours]);
		expect(mine.busy.map(([id]) => id).sort()).toEqual([family.roomId, family.otherMentor.id].sort());
		expect(JSON.stringify(mine)).not.toContain(theirs);
		expect(JSON.stringify(mine)).not.toContain('Familie 2');
		expect(JSON.stringify(mine)).not.toContain(family.stranger.id);
	});

	test('whoever goes to another family’s appointment sees it without the family, and can’t move it', async () => {
		const family = await makeFamily();
		const { id, startsAt } = await planOurs(family, 50, { staffIds: [family.mentor.id, family.otherMentor.id] });
		const { rows } = await gridOf(family.otherMentor);
		expect(rows.map((row) => [row[0], row[9], row[10]])).toEqual([[id, 0, null]]);
		await expect(calendar.move(family.otherMentor, id, moved(startsAt.add({ hours: 2 })))).rejects.toMatchObject({
			name: 'NotFound'
		});
	});

	test('parents and administrators have no calendar, and the functions tell a parent nothing', async () => {
		const family = await makeFamily();
		await planOurs(family);
		for (const nobody of [family.parent, family.administrator]) {
			await expect(gridOf(nobody)).rejects.toMatchObject({ name: 'NotFound' });
			await expect(calendar.listed(nobody, since, until, all)).rejects.toMatchObject({ name: 'NotFound' });
			await expect(calendar.resources(nobody, null)).rejects.toMatchObject({ name: 'NotFound' });
		}
		for (const name of ['calendar', 'busy', 'worked'])
			expect(
				await as(family.parent, async () =>
					name === 'calendar'
						? await sql`select 1 from app.calendar(${since}, ${until})`
						: name === 'busy'
							? await sql`select 1 from app.busy(${since}, ${until})`
							: await sql`select 1 from app.worked(${since}, ${until})`
				),
				name
			).toHaveLength(0);
		const [row] = await owner`select count(*)::int as many from appointments where family_id = ${family.familyId}`;
		expect(row!.many).toBe(1);
	});

	test('it is narrowed by family, kind, person and room', async () => {
		const family = await makeFamily();
		const theirs = await planTheirs(family);
		const { id: ours } = await planOurs(family, 60, { kind: 'follow_up' });
		const found = async (filter: Partial<Filter>) => (await gridOf(family.leader, filter)).rows.map(([id]) => id);
		expect(await found({ family: 'milie 2' })).toEqual([theirs]);
		expect(await found({ family: '%' })).toEqual([]);
		expect(await found({ kind: 'follow_up' })).toEqual([ours]);
		expect(await found({ staffId: family.mentor.id })).toEqual([ours]);
		expect(await found({ placeId: family.roomId })).toEqual([theirs]);
		expect(await found({ unitId: family.otherRoomId })).toEqual([]);
	});
});

describe('a drop', () => {
	test('is a new version by the same rules; a taken time, an old version and the past are refused', async () => {
		const family = await makeFamily();
		const { id, startsAt } = await planOurs(family);
		const { startsAt: taken } = await planOurs(family, 60);
		await calendar.move(
			family.mentor,
			id,
			moved(startsAt.add({ hours: 2 }), { reason: 'Bussen', roomId: family.roomId })
		);
		const { appointment, versions } = await appointments.find(family.mentor, id);
		expect([appointment.version, versions[0]!.reason, appointment.place?.id]).toEqual([2, 'Bussen', family.roomId]);
		const refused = (to: calendar.Moved) =>
			calendar.move(family.mentor, id, to).then(
				() => 'moved',
				(error) => error.code
			);
		expect(await refused(moved(startsAt))).toBe('stale');
		expect(await refused(moved(taken, { version: 2 }))).toBe('timeTaken');
		expect(await refused(moved(now().subtract({ hours: 1 }), { version: 2 }))).toBe('past');
	});

	test('onto another worker than the fixed one needs a reason, which goes when the fixed one is back', async () => {
		const family = await makeFamily();
		const { id, startsAt } = await planOurs(family, 50, {
			...{ kind: 'samvaer', childIds: [family.child.id], details: { supervision: 'supported' } }
		});
		const [from, to] = [family.mentor.id, family.otherMentor.id];
		const over = moved(startsAt, { staffFrom: from, staffTo: to });
		await expect(calendar.move(family.coordinator, id, over)).rejects.toMatchObject({ code: 'reasonNeeded' });
		await calendar.move(family.coordinator, id, { ...over, otherWorkerReason: 'Mona er syg' });
		expect((await appointments.one(family.coordinator, id)).details.otherWorkerReason).toBe('Mona er syg');
		await calendar.move(family.coordinator, id, moved(startsAt, { version: 2, staffFrom: to, staffTo: from }));
		const { people, details } = await appointments.one(family.coordinator, id);
		expect(people.find(({ part }) => part === 'staff')?.id).toBe(from);
		expect(details.otherWorkerReason).toBeUndefined();
	});
});
