import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import * as messages from '../messages/messages.server.ts';
import type { Actor } from '../people/actor.ts';
import * as guard from './guard.server.ts';

async function begin() {
	const family = await makeFamily();
	await owner`insert into contacts (person_id, phone, address) values (${family.parent.id}, '20 30 40 50', 'Skjult Allé 12'),
		(${family.otherParent.id}, '20 30 40 51', 'Havnegade 4')`;
	const { id } = await messages.conversationOf(family.otherParent, family.familyId);
	const { id: own } = await messages.conversationOf(family.parent, family.familyId);
	const say = (actor: Actor, body: string, clientKey: string = randomUUID(), to = id) =>
		messages.send(actor, to, { body, clientKey });
	const near = async () =>
		Number(
			(
				await owner`select count(*) as n from events where kind = 'address_stopped' and family_id = ${family.familyId}`
			)[0]!.n
		);
	return { ...family, id, own, say, near };
}
const stopped = { name: 'Refusal', code: 'protectedAddress' };
const telling = 'Noah bor på Skjult Alle 12.';

test('R-07, AB-01: what tells one parent where the other lives is stopped before it is sent, and noted without its words', async () => {
	const { mentor, coordinator, otherParent, parent, id, own, say, near, familyId } = await begin();
	for (const [actor, body] of [
		[mentor, telling],
		[coordinator, 'Ring på 20304050'],
		// Where the child lives, which is a place that this parent may not know.
		[mentor, 'Vi ses på Hemmelig Vej']
	] as const)
		await expect(say(actor, body)).rejects.toMatchObject(stopped);
	expect((await messages.find(otherParent, id)).messages).toEqual([]);
	expect(await near()).toBe(3);
	const told = await owner`select data::text from events where kind = 'address_stopped' and family_id = ${familyId}`;
	expect(JSON.stringify(told)).not.toMatch(/Skjult|2030/);
	await say(mentor, 'Du bor jo på Havnegade 4.');
	await say(mentor, 'Du bor på Skjult Allé 12, og dit nummer er 20 30 40 50.', undefined, own);
	await say(otherParent, 'Bor han på Skjult Allé 12?');
	await say(parent, 'Vi bor stadig på Skjult Allé 12.', undefined, own);
});

test('R-07, AB-01: a second person releases exactly that text, once; nobody releases the own', async () => {
	const { mentor, coordinator, leader, otherMentor, otherParent, id, say } = await begin();
	await expect(guard.ask(mentor, id, 'Hej', 'Fordi')).rejects.toMatchObject({ code: 'notStopped' });
	await expect(guard.ask(otherMentor, id, telling, 'Fordi')).rejects.toMatchObject({ name: 'NotFound' });
	await expect(guard.ask(otherParent, id, telling, 'Fordi')).rejects.toMatchObject({ name: 'NotFound' });
	await guard.ask(mentor, id, telling, 'De har aftalt det.');
	await guard.ask(mentor, id, telling, 'De har aftalt det.');
	const [asked, ...more] = await guard.waiting(coordinator);
	expect(more).toEqual([]);
	expect(asked).toMatchObject({ body: telling, reason: 'De har aftalt det.', authorName: 'Mona', allowed: null });
	expect(await guard.waiting(mentor)).toEqual([]);
	await expect(guard.decide(mentor, asked!.id, true)).rejects.toMatchObject({ name: 'NotFound' });
	await expect(guard.decide(otherMentor, asked!.id, true)).rejects.toMatchObject({ name: 'NotFound' });
	await expect(say(mentor, telling)).rejects.toMatchObject(stopped);
	await guard.decide(coordinator, asked!.id, true);
	await expect(guard.decide(leader, asked!.id, false)).rejects.toMatchObject({ name: 'NotFound' });
	expect(await guard.mine(mentor, id)).toMatchObject([{ allowed: true, deciderName: 'Kit' }]);
	await expect(say(mentor, `${telling} Og mere.`)).rejects.toMatchObject(stopped);
	await expect(say(leader, telling)).rejects.toMatchObject(stopped);
	const key = randomUUID();
	const sent = await say(mentor, telling, key);
	expect(await say(mentor, telling, key)).toEqual(sent);
	await expect(say(mentor, telling)).rejects.toMatchObject(stopped);
	expect(await guard.mine(mentor, id)).toEqual([]);
});

test('whoever leads has their own text released by another who leads', async () => {
	const { coordinator, leader, id, say } = await begin();
	await expect(say(coordinator, telling)).rejects.toMatchObject(stopped);
	await guard.ask(coordinator, id, telling, 'Det er aftalt.');
	expect(await guard.waiting(coordinator)).toEqual([]);
	const [asked] = await guard.waiting(leader);
	await expect(guard.decide(coordinator, asked!.id, true)).rejects.toMatchObject({ name: 'NotFound' });
	await guard.decide(leader, asked!.id, false);
	await expect(say(coordinator, telling)).rejects.toMatchObject(stopped);
	expect(await guard.mine(coordinator, id)).toMatchObject([{ allowed: false, deciderName: 'Lis' }]);
});
