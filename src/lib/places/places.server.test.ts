import { expect, test } from 'vitest';
import { makeFamily } from '../../../tests/family.ts';
import * as appointments from '../appointments/appointments.server.ts';
import { now } from '../server/clock.ts';
import * as places from './places.server.ts';

const facts = { name: 'Hos farmor', address: 'Skjulte Sti 3', directions: 'Bus 12 til døren' };

test('a mentor adds a place, and only the parents who may know it ever see it', async () => {
	const family = await makeFamily();
	await places.add(family.mentor, family.familyId, 'child_home', facts, [family.parent.id]);
	const found = (await places.ofFamily(family.mentor, family.familyId)).places.find(({ name }) => name === facts.name)!;
	expect(found).toMatchObject({ ...facts, kind: 'child_home', closed: false, knowerIds: [family.parent.id] });
	const startsAt = now().add({ hours: 48 });
	const id = await appointments.plan(family.mentor, {
		...{ familyId: family.familyId, kind: 'follow_up', startsAt, endsAt: startsAt.add({ hours: 1 }), bring: null },
		...{ placeId: found.id, staffIds: [family.mentor.id], parentIds: [family.parent.id, family.otherParent.id] },
		...{ childIds: [], details: {} }
	});
	const seenBy = async (actor: typeof family.parent) => JSON.stringify(await appointments.find(actor, id));
	expect(await seenBy(family.parent)).toContain('Skjulte Sti 3');
	expect(await seenBy(family.otherParent)).not.toMatch(/Skjulte|farmor|Bus 12/);
	expect((await appointments.one(family.otherParent, id)).placeHidden).toBe(true);

	// Whoever may know it no more sees it no more, not in the history either.
	await appointments.move(family.mentor, id, 1, { placeId: family.roomId });
	expect(await seenBy(family.parent)).toContain('Hos farmor');
	await places.change(family.mentor, family.familyId, found.id, facts, []);
	expect(await seenBy(family.parent)).not.toMatch(/Skjulte|farmor|Bus 12/);
});

test('a closed place is not planned in, and can be used again', async () => {
	const family = await makeFamily();
	await places.setClosed(family.mentor, family.familyId, family.childHomeId, true);
	const startsAt = now().add({ hours: 48 });
	const plan = {
		...{ familyId: family.familyId, kind: 'follow_up' as const, startsAt, endsAt: startsAt.add({ hours: 1 }) },
		...{ placeId: family.childHomeId, staffIds: [family.mentor.id], parentIds: [family.parent.id] },
		...{ childIds: [], bring: null, details: {} }
	};
	await expect(appointments.plan(family.mentor, plan)).rejects.toMatchObject({ name: 'NotFound' });
	await places.setClosed(family.coordinator, family.familyId, family.childHomeId, false);
	await appointments.plan(family.mentor, plan);
});

test('only those who follow the family keep its places, and only its parents are told of', async () => {
	const family = await makeFamily();
	for (const actor of [family.otherMentor, family.administrator, family.parent]) {
		await expect(places.ofFamily(actor, family.familyId)).rejects.toMatchObject({ name: 'NotFound' });
		await expect(places.add(actor, family.familyId, 'elsewhere', facts, [])).rejects.toMatchObject({
			name: 'NotFound'
		});
		await expect(
			places.change(actor, family.familyId, family.childHomeId, facts, [family.otherParent.id])
		).rejects.toMatchObject({ name: 'NotFound' });
	}
	const strange = places.add(family.mentor, family.familyId, 'elsewhere', facts, [family.stranger.id]);
	await expect(strange).rejects.toMatchObject({ name: 'NotFound' });
	await expect(places.find(family.mentor, family.familyId, family.roomId)).rejects.toMatchObject({ name: 'NotFound' });
});
