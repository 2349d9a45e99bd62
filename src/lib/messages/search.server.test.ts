import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { found } from './found.ts';
import * as messages from './messages.server.ts';
import * as search from './search.server.ts';

test('words are found by their stems and beginnings, in own conversations only', async () => {
	const { parent, otherParent, stranger, mentor, otherMentor, coordinator, administrator, familyId } =
		await makeFamily();
	const { id } = await messages.conversationOf(parent, familyId);
	const say = (actor: Actor, body: string) => messages.send(actor, id, { body, clientKey: randomUUID() });
	await say(parent, 'Hvad skal Noah have med på lejrturen? Madpakker og regntøj?');
	await say(mentor, 'Rugbrød, lidt frugt og en <img src=x onerror=alert(1)> flaske vand.');
	const bodies = async (actor: Actor, words: string) => (await search.find(actor, words)).map(({ number }) => number);

	for (const words of ['lejrtur', 'madpakke', 'REGNTØJ', 'regn', 'lejr noah', 'madpakkerne'])
		expect(await bodies(parent, words), words).toEqual([1]);
	expect(await bodies(mentor, 'rugbrød vand')).toEqual([2]);
	expect(await bodies(coordinator, 'frugt')).toEqual([2]);
	for (const words of ['', ' ', 'og', 'vand frugtkurv', "'; drop table messages; --", ':* & | ! ( )', '\u0001'])
		expect(await bodies(parent, words), words).toEqual([]);
	for (const actor of [otherParent, stranger, otherMentor]) expect(await bodies(actor, 'lejrtur')).toEqual([]);
	await expect(search.find(administrator, 'lejrtur')).rejects.toMatchObject({ name: 'NotFound' });
	const looks = await owner`select distinct person_id from looks where family_id = ${familyId} and what = 'messages'`;
	expect(new Set(looks.map((row) => row.person_id))).toEqual(new Set([mentor.id, coordinator.id]));

	const [hit] = await search.find(parent, 'flasker');
	const { pieces } = found(parent, hit!, now());
	expect(pieces.filter(({ isHit }) => isHit)).toEqual([{ text: 'flaske', isHit: true }]);
	expect(pieces.map(({ text }) => text).join('')).toContain('<img src=x onerror=alert(1)>');
});
