import { expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import type { Actor } from '../people/actor.ts';
import * as replies from './replies.server.ts';

const gone = { name: 'NotFound' };
const bodies = async (actor: Actor, unitId?: string) => (await replies.all(actor, unitId)).map(({ body }) => body);

test('one’s own replies are one’s own; the unit’s are for all of its staff, and kept by who leads it', async () => {
	const { parent, mentor, otherMentor, coordinator, leader, administrator, unitId } = await makeFamily();
	const own = await replies.add(mentor, 'Jeg ringer i morgen.', 'own');
	const units = await replies.add(coordinator, 'Tak for din besked.', 'unit');
	await expect(replies.add(mentor, 'Nej', 'unit')).rejects.toMatchObject(gone);
	expect(await replies.all(mentor, unitId)).toEqual([
		{ id: own.id, body: 'Jeg ringer i morgen.', isUnits: false, isMine: true },
		{ id: units.id, body: 'Tak for din besked.', isUnits: true, isMine: false }
	]);
	expect(await bodies(otherMentor)).toEqual(['Tak for din besked.']);
	for (const actor of [parent, administrator]) {
		await expect(replies.all(actor)).rejects.toMatchObject(gone);
		await expect(replies.add(actor, 'Nej', 'own')).rejects.toMatchObject(gone);
	}
	// Nobody keeps another's own, not even who leads the unit; and mentors do not keep the unit's.
	for (const [actor, id] of [
		[otherMentor, own.id],
		[leader, own.id],
		[mentor, units.id],
		[parent, units.id],
		[administrator, units.id]
	] as const) {
		await expect(replies.change(actor, id, 'Nej')).rejects.toMatchObject(gone);
		await expect(replies.remove(actor, id)).rejects.toMatchObject(gone);
	}
	await replies.change(mentor, own.id, 'Jeg ringer på fredag.');
	await replies.change(leader, units.id, 'Tak for dit brev.');
	expect(await bodies(mentor)).toEqual(['Jeg ringer på fredag.', 'Tak for dit brev.']);
	await replies.remove(mentor, own.id);
	await replies.remove(leader, units.id);
	await expect(replies.change(mentor, own.id, 'Igen')).rejects.toMatchObject(gone);
	expect(await bodies(mentor)).toEqual([]);
	const events = await owner`select kind from events where subject_id in (${own.id}, ${units.id}) order by id`;
	expect(events.map(({ kind }) => (kind as string).replace('quick_reply_', ''))).toEqual(
		'added added changed changed removed removed'.split(' ')
	);
});

test('another unit’s replies are not there, to see or to keep', async () => {
	const [here, there] = [await makeFamily(), await makeFamily()];
	const { id } = await replies.add(there.leader, 'Fra det andet hus', 'unit');
	expect(await bodies(here.leader)).toEqual([]);
	expect(await bodies(here.leader, there.unitId)).toEqual([]);
	await expect(replies.change(here.leader, id, 'Nej')).rejects.toMatchObject(gone);
	await expect(replies.remove(here.leader, id)).rejects.toMatchObject(gone);
});
