import { afterAll, describe, expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import { now, today, travel } from '../server/clock.ts';
import * as appointments from './appointments.server.ts';
import type { Plan } from './appointments.server.ts';

type Family = Awaited<ReturnType<typeof makeFamily>>;

afterAll(() => travel(null));

const planOf = (family: Family, given: Partial<Plan> = {}): Plan => {
	const startsAt = given.startsAt ?? now().add({ hours: 48 });
	return {
		familyId: family.familyId,
		kind: 'mentor_meeting',
		placeId: null,
		staffIds: [family.mentor.id],
		parentIds: [family.parent.id],
		childIds: [],
		bring: null,
		details: {},
		endsAt: startsAt.add({ hours: 1 }),
		...given,
		startsAt
	};
};
const samvaer = (family: Family) => ({ kind: 'samvaer' as const, childIds: [family.child.id] });

describe('no double booking', () => {
	test('of fifty plans at once onto one time exactly one wins', async () => {
		const family = await makeFamily();
		const startsAt = now().add({ hours: 48 });
		const tries = await Promise.allSettled(
			Array.from({ length: 50 }, () => appointments.plan(family.mentor, planOf(family, { startsAt })))
		);
		const refused = tries.filter((one) => one.status === 'rejected').map(({ reason }) => reason.code);
		expect(refused).toEqual(Array(49).fill('timeTaken'));
		const rows = await owner`select 1 from appointments where family_id = ${family.familyId}`;
		expect(rows).toHaveLength(1);
	});

	test.each(['staff', 'room', 'child', 'parent'] as const)('a %s is in one place at a time', async (what) => {
		const family = await makeFamily();
		const startsAt = now().add({ hours: 48 });
		const first = planOf(family, {
			startsAt,
			...{ placeId: family.roomId, childIds: [family.child.id], parentIds: [family.parent.id] }
		});
		const apart = planOf(family, {
			...{ startsAt: startsAt.add({ minutes: 30 }), endsAt: startsAt.add({ minutes: 90 }) },
			...{ placeId: family.otherRoomId, staffIds: [family.otherMentor.id], parentIds: [family.otherParent.id] }
		});
		const shared: Record<typeof what, Partial<Plan>> = {
			staff: { staffIds: first.staffIds },
			room: { placeId: first.placeId },
			child: { childIds: first.childIds },
			parent: { parentIds: first.parentIds }
		};
		await appointments.plan(family.coordinator, first);
		await expect(appointments.plan(family.coordinator, { ...apart, ...shared[what] })).rejects.toMatchObject({
			code: 'timeTaken'
		});
		await appointments.plan(family.coordinator, apart);
	});

	test('one may follow right after another, and a cancelled one is free again', async () => {
		const family = await makeFamily();
		const startsAt = now().add({ hours: 48 });
		const id = await appointments.plan(family.mentor, planOf(family, { startsAt }));
		await appointments.plan(family.mentor, planOf(family, { startsAt: startsAt.add({ hours: 1 }) }));
		await appointments.cancel(family.mentor, id, 'house', null);
		await appointments.plan(family.mentor, planOf(family, { startsAt }));
	});
});

describe('moving', () => {
	test('makes a version; one who looked at an older is refused', async () => {
		const family = await makeFamily();
		const id = await appointments.plan(family.mentor, planOf(family));
		const startsAt = now().add({ hours: 60 });
		const to = { startsAt, endsAt: startsAt.add({ hours: 1 }), reason: 'Rummet er optaget' };
		await appointments.move(family.mentor, id, 1, to);
		await expect(appointments.move(family.coordinator, id, 1, to)).rejects.toMatchObject({ code: 'stale' });
		const { appointment, versions } = await appointments.find(family.parent, id);
		expect(appointment.version).toBe(2);
		expect(versions.map(({ version, reason }) => [version, reason])).toEqual([
			[2, 'Rummet er optaget'],
			[1, null]
		]);
	});

	test.each(['place', 'staff', 'kind'] as const)('another %s is a new version too', async (what) => {
		const family = await makeFamily();
		const id = await appointments.plan(family.mentor, planOf(family));
		const change = {
			place: { placeId: family.roomId },
			staff: { staffIds: [family.otherMentor.id] },
			kind: { kind: 'follow_up' as const }
		}[what];
		await appointments.move(family.mentor, id, 1, change);
		expect((await appointments.one(family.parent, id)).version).toBe(2);
	});

	test('nothing in the past can be planned, moved or cancelled', async () => {
		const family = await makeFamily();
		const gone = planOf(family, { startsAt: now().subtract({ hours: 1 }) });
		await expect(appointments.plan(family.mentor, gone)).rejects.toMatchObject({ code: 'past' });
		const id = await appointments.plan(family.mentor, planOf(family));
		travel(now().add({ hours: 49 }));
		try {
			await expect(appointments.move(family.mentor, id, 1, { bring: 'x' })).rejects.toMatchObject({ code: 'past' });
			await expect(appointments.cancel(family.mentor, id, 'house', null)).rejects.toMatchObject({ code: 'past' });
		} finally {
			travel(null);
		}
	});

	test('what is cancelled stays to be seen and can’t be changed', async () => {
		const family = await makeFamily();
		const id = await appointments.plan(family.mentor, planOf(family));
		await appointments.cancel(family.mentor, id, 'house', 'Vi finder en ny tid');
		await expect(appointments.move(family.mentor, id, 1, { bring: 'x' })).rejects.toMatchObject({ code: 'cancelled' });
		expect((await appointments.one(family.parent, id)).cancelled).toMatchObject({
			byWhom: 'house',
			reason: 'Vi finder en ny tid'
		});
	});
});

describe('samvær', () => {
	test('with another than the fixed worker needs a reason', async () => {
		const family = await makeFamily();
		const other = planOf(family, {
			...samvaer(family),
			...{ staffIds: [family.otherMentor.id], details: { supervision: 'supported' } }
		});
		await expect(appointments.plan(family.coordinator, other)).rejects.toMatchObject({ code: 'reasonNeeded' });
		await appointments.plan(family.coordinator, {
			...other,
			details: { ...other.details, otherWorkerReason: 'Mona er på kursus' }
		});
	});

	test('that is supervised lies within the decision', async () => {
		const family = await makeFamily();
		const decided = (decisionFrom?: string, decisionTo?: string) =>
			appointments.plan(
				family.coordinator,
				planOf(family, { ...samvaer(family), details: { supervision: 'supervised', decisionFrom, decisionTo } })
			);
		const day = (days: number) => today().add({ days }).toString();
		await expect(decided()).rejects.toMatchObject({ code: 'outsideDecision' });
		await expect(decided(day(-60), day(1))).rejects.toMatchObject({ code: 'outsideDecision' });
		await expect(decided(day(3), day(60))).rejects.toMatchObject({ code: 'outsideDecision' });
		await decided(day(0), day(2));
	});
});

test('staff plan for their own families only, and only with people of the family', async () => {
	const family = await makeFamily();
	await expect(appointments.plan(family.otherMentor, planOf(family))).rejects.toMatchObject({ name: 'NotFound' });
	await expect(appointments.plan(family.parent, planOf(family))).rejects.toMatchObject({ name: 'NotFound' });
	await expect(
		appointments.plan(family.mentor, planOf(family, { parentIds: [family.stranger.id] }))
	).rejects.toMatchObject({ name: 'NotFound' });
});
