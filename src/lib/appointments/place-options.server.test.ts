import { expect, test } from 'vitest';
import { insert, makeFamily, owner } from '../../../tests/family.ts';
import { now } from '../server/clock.ts';
import * as answers from './answers.server.ts';
import * as appointments from './appointments.server.ts';
import type { Plan } from './appointments.server.ts';

type Family = Awaited<ReturnType<typeof makeFamily>>;

const planOf = (family: Family, given: Partial<Plan> = {}): Plan => {
	const startsAt = now().add({ hours: 72 });
	return {
		...{ familyId: family.familyId, kind: 'follow_up', startsAt, endsAt: startsAt.add({ hours: 1 }), placeId: null },
		...{ placeOptions: [family.roomId, family.childHomeId, family.otherRoomId] },
		...{ staffIds: [family.mentor.id], parentIds: [family.parent.id], childIds: [], bring: null, details: {}, ...given }
	};
};
const yes = (version: number, placeId?: string) => ({
	...{ version, placeId, answer: 'coming' as const, reason: null, suggestions: [] }
});
const offered = async (family: Family, actor: Family['parent'], id: string) =>
	(await appointments.one(actor, id)).placeOptions.map(({ name }) => name);

test('a parent chooses with the answer: it is the place, and the same parent is not asked again', async () => {
	const family = await makeFamily();
	const id = await appointments.plan(family.mentor, planOf(family));
	expect(await offered(family, family.parent, id)).toEqual(['Det blå rum', 'Det gule rum', 'Hjemme']);
	await expect(answers.give(family.parent, id, yes(1))).rejects.toMatchObject({ code: 'placeNeeded' });
	const elsewhere = await insert('places', { unit_id: family.unitId, kind: 'elsewhere', name: 'Biblioteket' });
	await expect(answers.give(family.parent, id, yes(1, elsewhere))).rejects.toMatchObject({ name: 'NotFound' });

	await answers.give(family.parent, id, yes(1, family.roomId));
	const { appointment, versions } = await appointments.find(family.parent, id);
	expect(appointment).toMatchObject({ version: 2, place: { name: 'Det gule rum' }, placeOptions: [] });
	expect(appointment.answers).toMatchObject([{ personId: family.parent.id, answer: 'coming' }]);
	expect(versions.map(({ version, placeName }) => [version, placeName])).toEqual([
		[2, 'Det gule rum'],
		[1, null]
	]);
	const [event] = await owner`select actor_id from events where subject_id = ${id} and kind = 'place_chosen'`;
	expect(event!.actor_id).toBe(family.parent.id);
	// The room is taken now, and the mentor needs time to get away from it.
	const other = planOf(family, { ...{ placeOptions: [], placeId: family.roomId }, parentIds: [family.otherParent.id] });
	const colleague = { ...other, staffIds: [family.otherMentor.id] };
	await expect(appointments.plan(family.coordinator, colleague)).rejects.toMatchObject({ code: 'timeTaken' });
	const next = { startsAt: other.endsAt, endsAt: other.endsAt.add({ hours: 1 }), placeId: elsewhere };
	await expect(appointments.plan(family.coordinator, { ...other, ...next })).rejects.toMatchObject({
		code: 'travelTooShort'
	});
});

test('a place that is taken by then is refused, and nothing is kept', async () => {
	const family = await makeFamily();
	const plan = planOf(family);
	const id = await appointments.plan(family.mentor, plan);
	const theirs = { familyId: family.otherFamilyId, parentIds: [family.stranger.id], staffIds: [family.otherMentor.id] };
	await appointments.plan(family.coordinator, { ...plan, ...theirs, placeId: family.roomId, placeOptions: [] });
	await expect(answers.give(family.parent, id, yes(1, family.roomId))).rejects.toMatchObject({ code: 'placeTaken' });
	expect(await appointments.one(family.parent, id)).toMatchObject({ version: 1, place: null, answers: [] });
	await owner`update places set closed_at = now() where id = ${family.otherRoomId}`;
	await expect(answers.give(family.parent, id, yes(1, family.otherRoomId))).rejects.toMatchObject({
		code: 'placeTaken'
	});
	await answers.give(family.parent, id, yes(1, family.childHomeId));
});

test('another parent sees only what they may know, and is asked again when they had answered', async () => {
	const family = await makeFamily();
	const both = { parentIds: [family.parent.id, family.otherParent.id] };
	const id = await appointments.plan(family.mentor, planOf(family, both));
	// Where the child lives is not among the other parent's choices, and can't be chosen.
	expect(await offered(family, family.otherParent, id)).toEqual(['Det blå rum', 'Det gule rum']);
	await expect(answers.give(family.otherParent, id, yes(1, family.childHomeId))).rejects.toMatchObject({
		name: 'NotFound'
	});
	await answers.give(family.otherParent, id, { ...yes(1), answer: 'cannot' });
	await answers.give(family.parent, id, yes(1, family.childHomeId));
	const seen = await appointments.one(family.otherParent, id);
	expect(seen).toMatchObject({ version: 2, place: null, placeHidden: true, placeOptions: [], answers: [] });
	expect(JSON.stringify(await appointments.find(family.otherParent, id))).not.toMatch(/Hemmelig|Hjemme/);
	await answers.give(family.otherParent, id, yes(2));
});

test('of two parents and ten tries at once one choice wins', async () => {
	const family = await makeFamily();
	const both = { parentIds: [family.parent.id, family.otherParent.id] };
	const id = await appointments.plan(family.mentor, planOf(family, both));
	const tries = await Promise.allSettled(
		Array.from({ length: 20 }, (_, n) =>
			n % 2
				? answers.give(family.parent, id, yes(1, family.roomId))
				: answers.give(family.otherParent, id, yes(1, family.otherRoomId))
		)
	);
	const refused = tries.filter((one) => one.status === 'rejected').map(({ reason }) => reason.code ?? reason);
	expect(refused).toEqual(Array(19).fill('stale'));
	expect((await appointments.one(family.mentor, id)).version).toBe(2);
});

test('an offer is two or three places that somebody may know, and follows when the time is moved', async () => {
	const family = await makeFamily();
	const plan = (given: Partial<Plan>) => appointments.plan(family.mentor, planOf(family, given));
	await expect(plan({ placeOptions: [family.roomId] })).rejects.toMatchObject({ code: 'placeOptions' });
	await expect(plan({ placeId: family.roomId })).rejects.toMatchObject({ code: 'placeOptions' });
	const hidden = { placeOptions: [family.roomId, family.childHomeId], parentIds: [family.otherParent.id] };
	await expect(plan(hidden)).rejects.toMatchObject({ code: 'optionsUnknown' });
	const id = await plan({});
	const startsAt = now().add({ hours: 90 });
	await appointments.move(family.mentor, id, 1, { startsAt, endsAt: startsAt.add({ hours: 1 }) });
	expect(await offered(family, family.parent, id)).toHaveLength(3);
	await appointments.move(family.mentor, id, 2, { placeId: family.roomId });
	expect(await offered(family, family.parent, id)).toEqual([]);
});

test('staff choose for a parent who said it by phone', async () => {
	const family = await makeFamily();
	const id = await appointments.plan(family.mentor, planOf(family));
	await expect(answers.record(family.mentor, id, family.otherParent.id, yes(1, family.roomId))).rejects.toMatchObject({
		name: 'NotFound'
	});
	await answers.record(family.mentor, id, family.parent.id, yes(1, family.roomId));
	expect((await appointments.one(family.parent, id)).place?.name).toBe('Det gule rum');
});
