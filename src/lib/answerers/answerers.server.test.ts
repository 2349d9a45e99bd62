import { expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import * as messages from '../messages/messages.server.ts';
import type { Actor } from '../people/actor.ts';
import { today } from '../server/clock.ts';
import * as answerers from './answerers.server.ts';

const gone = { name: 'NotFound' };

async function begin() {
	const family = await makeFamily();
	const { id } = await messages.conversationOf(family.parent, family.familyId);
	const answeredBy = async (actor: Actor) => (await messages.find(actor, id)).conversation.answeredBy?.name ?? null;
	return { ...family, id, answeredBy, from: today() };
}

test('a conversation is handed to who follows the family; the parent sees who answers, and it comes first in the list', async () => {
	const { parent, otherParent, mentor, coordinator, leader, familyId, id, from, answeredBy } = await begin();
	expect(await answeredBy(parent)).toBeNull();
	const { candidates } = await answerers.find(mentor, id);
	expect(candidates.map(({ name }) => name)).toEqual(['Kit', 'Lis', 'Mona']);
	await answerers.handOn(mentor, id, { personId: coordinator.id, from });
	expect(await answeredBy(parent)).toBe('Kit');
	expect(await messages.conversations(parent)).toMatchObject([{ answeredBy: { id: coordinator.id } }]);
	const [first] = await messages.conversations(coordinator);
	expect(first).toMatchObject({ id, isMine: true });
	expect((await messages.conversations(mentor)).map(({ isMine }) => isMine)).toEqual([true, false]);
	// The other parent's conversation is another one.
	expect((await messages.conversationOf(otherParent, familyId)).answeredBy).toBeNull();

	const later = from.add({ days: 3 });
	await answerers.handOn(leader, id, { personId: mentor.id, from: later });
	expect(await answeredBy(parent)).toBe('Kit');
	const { history } = await answerers.find(leader, id);
	expect(history.map(({ name, madeByName }) => [name, madeByName])).toEqual([
		['Mona', 'Lis'],
		['Kit', 'Mona']
	]);
	await expect(answerers.handOn(leader, id, { personId: mentor.id, from: later })).rejects.toMatchObject({
		code: 'sameAnswerer'
	});
	const past = { personId: leader.id, from: from.subtract({ days: 1 }) };
	await expect(answerers.handOn(leader, id, past)).rejects.toMatchObject({ code: 'dayPast' });
	const events = await owner`select kind from events where subject_id = ${id} and kind = 'messages_handed_on'`;
	expect(events).toHaveLength(2);
});

test('nobody hands on what is not theirs, nor to who does not follow the family; who leaves answers no longer', async () => {
	const { parent, mentor, otherMentor, stranger, administrator, coordinator, unitId, id, from, answeredBy } =
		await begin();
	const foreign = await makeFamily();
	for (const actor of [parent, stranger, otherMentor, administrator, foreign.leader]) {
		await expect(answerers.find(actor, id)).rejects.toMatchObject(gone);
		await expect(answerers.handOn(actor, id, { personId: coordinator.id, from })).rejects.toMatchObject(gone);
	}
	for (const { id: personId } of [otherMentor, administrator, parent, foreign.mentor])
		await expect(answerers.handOn(mentor, id, { personId, from })).rejects.toMatchObject(gone);
	await answerers.handOn(mentor, id, { personId: coordinator.id, from });
	await owner`update staff_roles set ends_on = ${from.toString()} where person_id = ${coordinator.id} and unit_id = ${unitId}`;
	expect(await answeredBy(parent)).toBeNull();
	expect(await answeredBy(mentor)).toBeNull();
});
