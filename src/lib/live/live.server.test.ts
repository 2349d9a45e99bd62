import { createHash, randomBytes, randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, afterEach, expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import * as messages from '../messages/messages.server.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import * as live from './live.server.ts';

type Line = { id: string; topics: string[]; isOver: boolean };
const opened: { stop(): Promise<void> }[] = [];
const other = postgres(process.env.OWNER_DATABASE_URL!, { max: 2, onnotice: () => {} });

afterEach(async () => {
	for (const one of opened.splice(0)) await one.stop();
});
afterAll(() => other.end());

async function session({ id }: Actor): Promise<string> {
	const token = randomBytes(25).toString('hex');
	const [at, later] = [now().toString(), now().add({ hours: 1 }).toString()];
	await owner`insert into sessions ${owner({ token_hash: hashOf(token), person_id: id, device: 'own', created_at: at, seen_at: at, idle_until: later, ends_at: later })}`;
	return token;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** Opens a stream as a browser would, and waits until it is told where it is. */
async function hears(actor: Actor, { since = null as string | null, token = '' } = {}) {
	const held = token || (await session(actor));
	const stream = await live.open(held, { since, age: since ? null : '0', once: false });
	const reader = stream.getReader();
	const letters = new TextDecoder();
	const heard: Line[] = [];
	let isClosed = false;
	void (async () => {
		let text = '';
		for (;;) {
			const { value, done } = await reader.read();
			if (done) break;
			text += letters.decode(value, { stream: true });
			const parts = text.split('\n\n');
			text = parts.pop()!;
			for (const part of parts) {
				const fields = part.split('\n').map((line) => line.split(/: ?(.*)/s) as [string, string]);
				const of = (name: string) => fields.filter(([field]) => field === name).map(([, value]) => value);
				if (!of('data').length) continue;
				heard.push({
					id: of('id')[0] ?? '',
					topics: of('data').filter(Boolean),
					isOver: of('event').includes('over')
				});
			}
		}
		isClosed = true;
	})();
	const one = {
		token: held,
		topics: () => heard.flatMap(({ topics }) => topics),
		last: () => heard.findLast(({ id }) => id)!.id,
		isOver: () => heard.some(({ isOver }) => isOver),
		isClosed: () => isClosed,
		stop: () => reader.cancel()
	};
	opened.push(one);
	await expect.poll(() => heard.length, { timeout: 5_000 }).toBeGreaterThan(0);
	return one;
}

const say = (actor: Actor, id: string) => messages.send(actor, id, { body: 'Hej', clientKey: randomUUID() });

async function begin() {
	const family = await makeFamily();
	const { id } = await messages.conversationOf(family.parent, family.familyId);
	const other = await messages.conversationOf(family.otherParent, family.familyId);
	return { ...family, id, otherId: other.id };
}

test('a message and its read mark reach both sides, the house, and nobody else', async () => {
	const family = await begin();
	const { parent, mentor, everyone, coordinator, leader, id } = family;
	const theirs = await Promise.all(everyone.map(async (actor) => [actor, await hears(actor)] as const));
	await say(mentor, id);
	await messages.markRead(parent, id, 1);
	const may = [parent, mentor, coordinator, leader];
	for (const [actor, ear] of theirs)
		if (may.includes(actor))
			await expect.poll(ear.topics, { timeout: 3_000 }).toEqual([`conversation ${id}`, `conversation ${id}`]);
	for (const [actor, ear] of theirs) if (!may.includes(actor)) expect(ear.topics(), actor.name).toEqual([]);
});

test('taken up again from an id, nothing is missed and nothing is told twice, in whatever order it was written', async () => {
	const { parent, mentor, id, otherId } = await begin();
	// Begun first, and committed last: its number is lower than what was told meanwhile.
	let commit = () => {};
	const held = new Promise<void>((done) => (commit = done));
	let begun = () => {};
	const isBegun = new Promise<void>((done) => (begun = done));
	const slow = other.begin(async (tx) => {
		await tx`insert into events (kind, at, actor_id, subject_id) values ('messages_read', ${now().toString()}, ${mentor.id}, ${id})`;
		begun();
		await held;
	});
	await isBegun;
	const first = await hears(parent);
	await say(mentor, id);
	await expect.poll(first.topics).toHaveLength(1);
	await first.stop();
	await say(mentor, id);
	const second = await hears(parent, { since: first.last(), token: first.token });
	expect(second.topics()).toEqual([`conversation ${id}`]);
	commit();
	await slow;
	await expect.poll(second.topics).toHaveLength(2);
	await second.stop();
	const third = await hears(parent, { since: second.last(), token: first.token });
	expect(third.topics()).toEqual([]);
	// What is not the reader's, and then what is: when the second has come, the first would have come before it.
	await say(mentor, otherId);
	await say(mentor, id);
	await expect.poll(third.topics).toEqual([`conversation ${id}`]);
	for (const since of ['nonsense', '1:2:@1', `99999999999:99999999999:@${(now().epochMilliseconds / 1000) | 0}`])
		expect((await hears(parent, { since, token: first.token })).topics()).toEqual(['everything']);
});

test('what happened between the page and its stream is told', async () => {
	const { parent, mentor, id } = await begin();
	await say(mentor, id);
	const token = await session(parent);
	expect((await hears(parent, { token })).topics()).toEqual([`conversation ${id}`]);
	await owner`update events set at = at - interval '1 minute' where data->>'conversationId' = ${id}`;
	expect((await hears(parent, { token })).topics()).toEqual([]);
});

test('R-09, R-15, AB-05, AB-14: access that ends, or is locked, ends the stream or silences it within two seconds', async () => {
	const { parent, otherParent, mentor, coordinator, id } = await begin();
	const [out, locked, disabled, idle, removed] = [
		await hears(parent),
		await hears(parent),
		await hears(otherParent),
		await hears(coordinator),
		await hears(mentor)
	];
	await owner`insert into accounts ${owner({ person_id: otherParent.id, email: `${randomUUID()}@x.example`, password_hash: 'x', disabled_at: now().toString() })}`;
	await owner`delete from sessions where token_hash = ${hashOf(out.token)}`;
	await owner`update sessions set locks_at = ${now().toString()} where token_hash = ${hashOf(locked.token)}`;
	await owner`update sessions set idle_until = ${now().toString()} where token_hash = ${hashOf(idle.token)}`;
	await owner`update family_people set ends_on = current_date where person_id = ${mentor.id}`;
	await say(parent, id);
	for (const ear of [out, locked, disabled, idle]) {
		await expect.poll(ear.isClosed, { timeout: 2_000 }).toBe(true);
		expect(ear.isOver()).toBe(true);
		expect(ear.topics()).toEqual([]);
	}
	expect(removed.topics()).toEqual([]);
	expect((await hears(parent, { token: await session(parent) })).isOver()).toBe(false);
	const refused = await new Response(await live.open(out.token, { since: null, age: '0', once: false })).text();
	expect(refused).toContain('event: over');
});

test('the seventh page of one person is told, and let go', async () => {
	const { parent } = await begin();
	const token = await session(parent);
	const ears: Awaited<ReturnType<typeof hears>>[] = [];
	for (let n = 0; n < 7; n++) ears.push(await hears(parent, { token }));
	await expect.poll(() => ears.map((ear) => ear.isClosed())).toEqual([...Array(6).fill(false), true]);
	expect(ears[6]!.isOver()).toBe(false);
});
