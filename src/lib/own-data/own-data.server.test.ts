import ICAL from 'ical.js';
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import { everything, textOf, unpacked } from '../../../tests/papers.ts';
import * as answers from '../appointments/answers.server.ts';
import * as appointments from '../appointments/appointments.server.ts';
import * as corrections from '../corrections/corrections.server.ts';
import * as families from '../families/families.server.ts';
import * as guests from '../guests/guests.server.ts';
import * as help from '../help/help.server.ts';
import * as messages from '../messages/messages.server.ts';
import type { Actor } from '../people/actor.ts';
import * as reminders from '../reminders/reminders.server.ts';
import { now } from '../server/clock.ts';
import { NotFound, TooMany } from '../server/errors.ts';
import { keyOf, noteTry } from '../sessions/tries.server.ts';
import * as ownData from './own-data.server.ts';

const origin = 'https://familien.example';
type Family = Awaited<ReturnType<typeof makeFamily>>;
const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#aabbcc' } })
	.jpeg()
	.toBuffer();

/** Everything that a parent can leave behind, each with words of their own. @returns those words */
async function leave(family: Family, parent: Actor, sign: string, startsAt: Temporal.Instant): Promise<void> {
	const { familyId, mentor, coordinator, roomId, parent: first, otherParent } = family;
	await owner`insert into contacts ${owner({ person_id: parent.id, phone: `${sign}-telefon`, address: `${sign}-vej` })}`;
	await owner`insert into accounts ${owner({ person_id: parent.id, email: `${sign.toLowerCase()}@x.example`, password_hash: 'x' })}`;
	const together = await appointments.plan(coordinator, {
		...{ familyId, kind: 'network_meeting', startsAt, endsAt: startsAt.add({ hours: 1 }), placeId: roomId },
		...{ parentIds: [first.id, otherParent.id], childIds: [], staffIds: [mentor.id], bring: null, details: {} }
	});
	await answers.give(parent, together, {
		...{ version: 1, answer: 'cannot', reason: `${sign}-grund` },
		suggestions: [startsAt.add({ hours: 24 * 9 })]
	});
	await guests.add(parent, together, { name: `${sign}-gæst`, relation: 'mormor' });
	const alone = startsAt.add({ hours: 4 });
	const own = await appointments.plan(coordinator, {
		...{ familyId, kind: 'mentor_meeting', startsAt: alone, endsAt: alone.add({ hours: 1 }), placeId: roomId },
		...{ parentIds: [parent.id], childIds: [], staffIds: [mentor.id], bring: `${sign}-taske`, details: {} }
	});
	await appointments.cancel(coordinator, own, 'parent', `${sign}-afbud`);
	const { id } = await messages.conversationOf(parent, familyId);
	const files = [picture];
	await messages.send(parent, id, { body: `${sign}-besked <b>&`, clientKey: randomUUID(), files });
	await messages.send(mentor, id, { body: `${sign}-svar`, clientKey: randomUUID() });
	await help.ask(parent, { wish: 'help', topic: 'talk', words: `${sign}-ønske` });
	await corrections.ask(parent, { kind: 'contact', words: `${sign}-forkert` });
}

const signs = (sign: string) =>
	['telefon', 'vej', 'grund', 'gæst', 'taske', 'besked', 'svar', 'ønske', 'forkert'].map((word) => `${sign}-${word}`);

test('R-42: the zip holds all that is the parent’s, and by construction nothing of the other parent’s (rule 5)', async () => {
	const family = await makeFamily();
	const { parent, otherParent, mentor, familyId } = family;
	await leave(family, parent, 'IDAS', now().add({ hours: 48 }));
	await leave(family, otherParent, 'BOS', now().add({ hours: 96 }));
	await families.find(mentor, familyId);
	const due = now().add({ hours: 30 });
	await reminders.post(mentor, {
		...{ kind: 'bring', what: 'Gummistøvler', bring: null, link: null, dueAt: due, wholeDay: false },
		familyIds: [familyId]
	});
	for (const { id } of await reminders.all(parent)) await reminders.tick(parent, id);

	const files = await unpacked(await ownData.fetch(parent, origin));
	const names = Object.keys(files).sort();
	expect(names).toEqual(['appointments.ics', 'data.json', 'files/1-1-1.jpg', 'index.html']);
	const page = textOf(files, 'index.html');
	for (const sign of signs('IDAS')) expect(page, sign).toContain(sign);
	for (const word of [
		'idas@x.example',
		'Gummistøvler',
		'Krydset af',
		'Mona',
		'Alma',
		'Har set familiens side',
		'Hemmelig Vej 7'
	])
		expect(page, word).toContain(word);
	expect(JSON.parse(textOf(files, 'data.json'))).toMatchObject({ name: 'Ida', profile: { email: 'idas@x.example' } });
	expect(Buffer.from(files['files/1-1-1.jpg']!).subarray(0, 3).toString('hex')).toBe('ffd8ff');
	const calendar = new ICAL.Component(ICAL.parse(textOf(files, 'appointments.ics')) as unknown[]);
	expect(calendar.getAllSubcomponents('vevent')).toHaveLength(3);
	const all = everything(files);
	expect(all.match(/BOS|bos@|\bBo\b/g)).toBeNull();
	expect(all).not.toContain(otherParent.id);

	// The other way round: where the child lives is known to the first parent only.
	const others = everything(await unpacked(await ownData.fetch(otherParent, origin)));
	expect(others.match(/IDAS|idas@|\bIda\b|Hemmelig Vej/g)).toBeNull();
	expect(others).toContain('BOS-besked');
	const [event] =
		await owner`select actor_id, data from events where kind = 'own_data_fetched' and actor_id = ${parent.id}`;
	expect(event).toMatchObject({ actor_id: parent.id, data: { pieces: 4 } });
});

test('R-38: what people wrote is text in every file, whatever it looks like', async () => {
	const family = await makeFamily();
	const { parent, familyId } = family;
	const words = '</p><script>alert(1)</script><img src=x onerror=alert(2)>"\'`& =cmd|A1 {{7*7}} ${1}';
	await owner`update people set name = ${'<svg onload=alert(3)> Ida'} where id = ${parent.id}`;
	const { id } = await messages.conversationOf(parent, familyId);
	await messages.send(parent, id, { body: words, clientKey: randomUUID() });
	const files = await unpacked(await ownData.fetch({ ...parent, name: '<svg onload=alert(3)> Ida' }, origin));
	const page = textOf(files, 'index.html');
	const tags = new Set([...page.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag!.toLowerCase()));
	expect(['script', 'svg', 'iframe', 'object', 'form'].filter((tag) => tags.has(tag))).toEqual([]);
	expect(page).not.toMatch(/<[^>]+\son\w+\s*=/i);
	const { talks } = JSON.parse(textOf(files, 'data.json')) as { talks: { messages: { body: string }[] }[] };
	expect(talks[0]!.messages[0]!.body).toBe(words);
});

test('R-42: only a parent has one, and not without end', async () => {
	const { mentor, parent } = await makeFamily();
	await expect(ownData.fetch(mentor, origin)).rejects.toThrow(NotFound);
	const key = keyOf(`own data ${parent.id}`);
	await Promise.all(Array.from({ length: 10 }, () => noteTry(key, key)));
	await expect(ownData.fetch(parent, origin)).rejects.toThrow(TooMany);
});
