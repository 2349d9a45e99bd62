import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import type { Actor } from '../people/actor.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import * as messages from './messages.server.ts';

const say = (actor: Actor, id: string, body: string, clientKey: string = randomUUID()) =>
	messages.send(actor, id, { body, clientKey });

async function begin() {
	const family = await makeFamily();
	const { id } = await messages.conversationOf(family.parent, family.familyId);
	return { ...family, id };
}

describe('sending', () => {
	test('AB-26: the same message sent twenty times at once is one message with one answer', async () => {
		const { parent, id } = await begin();
		const key = randomUUID();
		const answers = await Promise.all(
			Array.from({ length: 20 }, () => say(parent, id, 'Jeg kommer lidt senere.', key))
		);
		expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
		expect((await messages.find(parent, id)).messages).toHaveLength(1);
		const [{ sent }] = (await owner`select count(*)::int as sent from events where kind = 'message_sent'
			and data->>'conversationId' = ${id}`) as unknown as [{ sent: number }];
		expect(sent).toBe(1);
	});

	test('the same key with other words is refused, also in another conversation', async () => {
		const { parent, mentor, otherParent, familyId, id } = await begin();
		const key = randomUUID();
		await say(parent, id, 'Først', key);
		await expect(say(parent, id, 'Så', key)).rejects.toThrow(Refusal);
		const other = await messages.conversationOf(otherParent, familyId);
		await say(mentor, id, 'Hej', key);
		await expect(say(mentor, other.id, 'Hej', key)).rejects.toThrow(Refusal);
		expect((await messages.find(parent, id)).messages.map(({ body }) => body)).toEqual(['Først', 'Hej']);
	});

	test('thirty at once are numbered 1 to 30', async () => {
		const { parent, mentor, coordinator, id } = await begin();
		await Promise.all(Array.from({ length: 30 }, (_, n) => say([parent, mentor, coordinator][n % 3]!, id, `Nr. ${n}`)));
		const { messages: all } = await messages.find(parent, id);
		expect(all.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
	});

	test('an event tells that a message came, and nothing of what it says', async () => {
		const { parent, id } = await begin();
		await say(parent, id, 'Hemmeligheden');
		const rows = await owner`select data::text from events where data->>'conversationId' = ${id}`;
		expect(rows).toHaveLength(1);
		expect(JSON.stringify(rows)).not.toContain('Hemmeligheden');
	});

	test('a correction points to an own message; nobody corrects another', async () => {
		const { parent, mentor, coordinator, id } = await begin();
		const first = await say(mentor, id, 'Vi ses kl. 9.');
		await messages.send(mentor, id, { body: 'Vi ses kl. 10.', clientKey: randomUUID(), correctsId: first.id });
		const { messages: all } = await messages.find(parent, id);
		expect(all.map(({ body, correctsBody }) => [body, correctsBody])).toEqual([
			['Vi ses kl. 9.', null],
			['Vi ses kl. 10.', 'Vi ses kl. 9.']
		]);
		for (const actor of [parent, coordinator])
			await expect(
				messages.send(actor, id, { body: 'Nej', clientKey: randomUUID(), correctsId: first.id })
			).rejects.toThrow(NotFound);
	});
});

describe('whose it is', () => {
	test('R-06: two parents of one child have each their own, and nothing of one shows in the other', async () => {
		const { parent, otherParent, mentor, familyId, id } = await begin();
		const other = await messages.conversationOf(otherParent, familyId);
		expect(other.id).not.toBe(id);
		await say(parent, id, 'Kun til dig');
		await say(mentor, id, 'Tak');
		await expect(messages.find(otherParent, id)).rejects.toThrow(NotFound);
		expect(await messages.unreadCount(otherParent)).toBe(0);
		expect(await messages.latestUnread(otherParent)).toBeNull();
		expect(await messages.conversations(otherParent)).toMatchObject([{ id: other.id, lastNumber: 0, lastBody: null }]);
		expect(JSON.stringify(await messages.find(otherParent, other.id))).not.toContain(parent.name);
	});

	test('R-01, AB-15: another mentor, a stranger and an administrator find nothing and can write nothing', async () => {
		const { parent, otherMentor, stranger, administrator, otherParent, id } = await begin();
		await say(parent, id, 'Hej');
		for (const actor of [otherMentor, stranger, administrator, otherParent]) {
			await expect(messages.find(actor, id)).rejects.toThrow(NotFound);
			await expect(say(actor, id, 'Hej')).rejects.toThrow(NotFound);
			await expect(messages.markRead(actor, id, 1)).rejects.toThrow(NotFound);
		}
		expect(await messages.conversations(administrator)).toEqual([]);
		expect(await messages.unreadCount(otherMentor)).toBe(0);
	});

	test('the other parent’s family is not a way in', async () => {
		const { stranger, mentor, familyId } = await begin();
		for (const actor of [stranger, mentor])
			await expect(messages.conversationOf(actor, familyId)).rejects.toThrow(NotFound);
		expect((await messages.ofFamily(mentor, familyId)).map(({ parentName }) => parentName)).toEqual(['Bo', 'Ida']);
		expect(await messages.ofFamily(stranger, familyId)).toEqual([]);
	});

	test('a look by staff is noted once in ten minutes, and a parent’s own look never', async () => {
		const { parent, mentor, familyId, id } = await begin();
		await messages.find(parent, id);
		await messages.find(mentor, id);
		await messages.find(mentor, id);
		expect(await owner`select person_id, what from looks where family_id = ${familyId}`).toEqual([
			{ person_id: mentor.id, what: 'messages' }
		]);
	});
});

describe('reading', () => {
	test('each side sees how far the other has read, and reading changes nothing by itself', async () => {
		const { parent, mentor, id } = await begin();
		await say(parent, id, 'Et');
		await say(parent, id, 'To');
		await messages.find(mentor, id);
		expect((await messages.find(parent, id)).theyReadTo).toBe(0);
		expect(await messages.unreadCount(mentor)).toBe(2);
		await messages.markRead(mentor, id, 1);
		expect((await messages.find(parent, id)).theyReadTo).toBe(1);
		expect(await messages.unreadCount(mentor)).toBe(1);
		await messages.markRead(mentor, id, 999);
		await messages.markRead(mentor, id, 1);
		expect((await messages.find(parent, id)).theyReadTo).toBe(2);
		expect(await messages.unreadCount(mentor)).toBe(0);
		await say(mentor, id, 'Tak');
		expect((await messages.find(mentor, id)).theyReadTo).toBe(0);
		await messages.markRead(parent, id, 3);
		expect((await messages.find(mentor, id)).theyReadTo).toBe(3);
	});

	test('the mentor’s mark is the mentor’s own; to the coordinator a message is new until anybody has read it', async () => {
		const { parent, mentor, coordinator, id } = await begin();
		await say(parent, id, 'Hej');
		expect(await messages.unreadCount(coordinator)).toBe(1);
		await messages.markRead(coordinator, id, 1);
		expect(await messages.unreadCount(mentor)).toBe(1);
		await say(parent, id, 'Er du der?');
		await messages.markRead(mentor, id, 2);
		expect(await messages.unreadCount(coordinator)).toBe(0);
		expect((await messages.conversations(coordinator)).find((c) => c.id === id)).toMatchObject({ unread: 0 });
	});

	test('the newest unread message is told in one short line', async () => {
		const { parent, mentor, id } = await begin();
		expect(await messages.latestUnread(parent)).toBeNull();
		await say(mentor, id, `Hej\n\n${'Vi øver samtalen. '.repeat(20)}`);
		const unread = await messages.latestUnread(parent);
		expect(unread).toMatchObject({ conversationId: id, who: 'Mona' });
		expect(unread!.snippet).toMatch(/^Hej Vi øver .*…$/);
		expect([...unread!.snippet].length).toBeLessThanOrEqual(80);
		await say(parent, id, 'Tak');
		expect(await messages.unreadCount(parent)).toBe(1);
	});

	test('the newest fifty come first, the older ones by number', async () => {
		const { parent, mentor, id } = await begin();
		await owner`insert into messages (conversation_id, author_id, body, sent_at, number, client_key)
			select ${id}, ${mentor.id}, 'Nr. ' || n, now() - interval '1 minute' * (120 - n), n, gen_random_uuid() from generate_series(1, 120) n`;
		const first = await messages.find(parent, id);
		expect(first.messages.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, n) => n + 71));
		expect(first.conversation).toMatchObject({ lastNumber: 120, lastBody: 'Nr. 120', unread: 120 });
		const older = await messages.find(parent, id, { before: 71 });
		expect(older.messages[0]!.number).toBe(21);
		expect((await messages.find(parent, id, { before: 21 })).messages).toHaveLength(20);
	});
});
