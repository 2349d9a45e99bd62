import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import { pdfText } from '../../../tests/papers.ts';
import * as answerers from '../answerers/answerers.server.ts';
import * as journal from '../journal/journal.server.ts';
import * as messages from '../messages/messages.server.ts';
import type { Actor } from '../people/actor.ts';
import { today, zone, travel } from '../server/clock.ts';
import * as absences from './absences.server.ts';

test('a stand-in reads and answers while the mentor is away, in the own name, and no longer', async () => {
	const { parent, mentor, otherMentor, coordinator, administrator, familyId } = await makeFamily();
	const { id } = await messages.conversationOf(parent, familyId);
	const say = (actor: Actor, body: string) => messages.send(actor, id, { body, clientKey: randomUUID() });
	const gone = { name: 'NotFound' };
	const days = { firstOn: today().add({ days: 2 }), lastOn: today().add({ days: 3 }) };
	const away = { personId: mentor.id, standInId: otherMentor.id, ...days };
	await expect(absences.add(otherMentor, away)).rejects.toMatchObject(gone);
	await expect(absences.page(administrator)).rejects.toMatchObject(gone);
	await expect(absences.add(mentor, { ...away, standInId: mentor.id })).rejects.toMatchObject({ code: 'sameWorker' });
	await expect(
		absences.add(mentor, { ...away, firstOn: today().subtract({ days: 3 }), lastOn: today().subtract({ days: 1 }) })
	).rejects.toMatchObject({ code: 'closingPast' });
	await absences.add(mentor, away);
	const on = (day: number) =>
		travel(today().add({ days: day }).toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant());
	try {
		await expect(say(otherMentor, 'Hej')).rejects.toMatchObject(gone);
		expect(await absences.ofConversation(parent, id)).toEqual([]);
		on(2);
		await say(parent, 'Er der nogen?');
		expect(await messages.unreadCount(otherMentor)).toBe(1);
		await say(otherMentor, 'Jeg svarer for Mona.');
		expect((await messages.find(parent, id)).messages.at(-1)).toMatchObject({ authorName: 'Niels' });
		expect(await absences.ofConversation(parent, id)).toMatchObject([{ personName: 'Mona', standInName: 'Niels' }]);
		travel(null);
		on(4);
		await expect(messages.find(otherMentor, id)).rejects.toMatchObject(gone);
		travel(null);
		on(3);
		const [open] = (await absences.page(coordinator)).absences;
		await expect(absences.end(otherMentor, open!.id)).rejects.toMatchObject(gone);
		await absences.end(coordinator, open!.id);
		await expect(messages.find(otherMentor, id)).rejects.toMatchObject(gone);
	} finally {
		travel(null);
	}
});

test('a parent is told of the stand-in for whoever answers, who need be no mentor, and of nobody else’s', async () => {
	const { parent, mentor, otherMentor, coordinator, leader, familyId } = await makeFamily();
	const { id } = await messages.conversationOf(parent, familyId);
	const days = { firstOn: today(), lastOn: today().add({ days: 1 }) };
	await absences.add(mentor, { personId: mentor.id, standInId: otherMentor.id, ...days });
	expect(await absences.ofConversation(parent, id)).toMatchObject([{ personName: 'Mona', standInName: 'Niels' }]);
	await answerers.handOn(mentor, id, { personId: coordinator.id, from: today() });
	expect(await absences.ofConversation(parent, id)).toEqual([]);
	await absences.add(coordinator, { personId: coordinator.id, standInId: leader.id, ...days });
	expect(await absences.ofConversation(parent, id)).toMatchObject([{ personName: 'Kit', standInName: 'Lis' }]);

	// Who can't read the conversation is no stand-in in it.
	const { mentor: newcomer } = await makeFamily();
	await owner`update absences set stand_in_id = ${newcomer.id} where person_id = ${coordinator.id}`;
	expect(await absences.ofConversation(parent, id)).toEqual([]);
});

test('what is filed is marked with who and when; the rest is open; fetching it as a paper is recorded', async () => {
	const { parent, mentor, otherMentor, familyId } = await makeFamily();
	const { id } = await messages.conversationOf(parent, familyId);
	const say = (actor: Actor, body: string) => messages.send(actor, id, { body, clientKey: randomUUID() });
	await say(parent, 'Hej\nJeg har et brev.');
	await say(mentor, 'Tak.');
	expect((await journal.open(mentor)).has(id)).toBe(true);
	const paper = await journal.file(mentor, id);
	expect('pdf' in paper && pdfText(paper.pdf)).toMatch(/Ida \(forælder\)[^]*Jeg har et brev\.[^]*Mona[^]*Tak\./);
	await journal.mark(mentor, id, 2);
	expect((await journal.open(mentor)).has(id)).toBe(false);
	expect((await journal.find(mentor, id)).marks).toMatchObject([{ upTo: 2, name: 'Mona' }]);
	await say(parent, 'Mere');
	expect((await journal.open(mentor)).has(id)).toBe(true);
	for (const actor of [parent, otherMentor]) {
		await expect(journal.find(actor, id)).rejects.toMatchObject({ name: 'NotFound' });
		await expect(journal.mark(actor, id, 1)).rejects.toMatchObject({ name: 'NotFound' });
		await expect(journal.file(actor, id)).rejects.toMatchObject({ name: 'NotFound' });
	}
	await expect(journal.mark(mentor, id, 9)).rejects.toMatchObject({ name: 'NotFound' });
	const kinds =
		await owner`select kind from events where subject_id = ${id} and kind like 'conversation_%' order by id`;
	expect(kinds.map(({ kind }) => kind)).toEqual(['conversation_exported', 'conversation_filed']);
});
