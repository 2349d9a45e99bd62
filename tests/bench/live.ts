import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import type postgres from 'postgres';
import * as messages from '../../src/lib/messages/messages.server.ts';
import type { Actor } from '../../src/lib/people/actor.ts';
import { startWeb } from './programs.ts';
import { Stream } from './stream.ts';

const many = Number(process.env.LIVE_STREAMS ?? 1_000);
const sent = Number(process.env.LIVE_MESSAGES ?? 400);
const ports = [4393, 4394] as const;

type Pair = { parent: Actor; mentor: Actor; conversationId: string; tokens: readonly [string, string] };

/**
 * Two web processes with so many open streams each: parents at the one, their mentors at the other. A parent's message is
 * committed, and heard at the other process.
 */
export async function live({ sql, url, rows }: { sql: postgres.Sql; url: string; rows: [string, string, string][] }) {
	process.env.APP_DATABASE_URL = url;
	console.log(`${many} streams at each of two web processes …`);
	const pairs = await makePairs(sql);
	const webs = [await startWeb(ports[0], url), await startWeb(ports[1], url)] as const;
	try {
		// What the first request loads is no stream's.
		for (const n of [0, 1] as const) (await Stream.open(ports[n], pairs[0]!.tokens[n])).close();
		await wait(1_000);
		const before = webs.map(memoryOf);
		const began = performance.now();
		const streams: [Stream, Stream][] = [];
		for (let n = 0; n < many; n += 50)
			streams.push(
				...(await Promise.all(
					pairs.slice(n, n + 50).map(async ({ tokens }) => {
						const both = await Promise.all([Stream.open(ports[0], tokens[0]), Stream.open(ports[1], tokens[1])]);
						return both as [Stream, Stream];
					})
				))
			);
		const opening = performance.now() - began;
		await wait(2_000);
		const each = webs.map((web, n) => (memoryOf(web) - before[n]!) / many);

		const times: number[] = [];
		for (let n = 0; n < sent; n++) {
			const at = Math.floor(Math.random() * many);
			const { parent, conversationId } = pairs[at]!;
			const heard = streams[at]![1].hears(`conversation ${conversationId}`);
			await messages.send(parent, conversationId, { body: `Besked ${n}`, clientKey: randomUUID() });
			const committed = performance.now();
			times.push(Math.max(0, (await heard) - committed));
			await wait(Math.random() * 30);
		}
		times.sort((a, b) => a - b);
		const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(0);
		const alien = streams.flat().filter((stream) => stream.closed).length;
		rows.push([
			`commit → the other process's stream, ${many} streams each, p50, p95`,
			`${at(0.5)}, ${at(0.95)} ms`,
			'≤ 50'
		]);
		rows.push(['memory of one stream', `${(Math.max(...each) / 1024).toFixed(0)} kB`, '']);
		rows.push([`${2 * many} streams opened`, `${(opening / 1000).toFixed(1)} s, ${alien} lost`, '']);
		for (const stream of streams.flat()) stream.close();
	} finally {
		for (const web of webs) web.kill();
	}
}

/** Families of one parent and one mentor each, both signed in. */
async function makePairs(sql: postgres.Sql): Promise<Pair[]> {
	const unitId = randomUUID();
	await sql`insert into units ${sql({ id: unitId, name: 'Målehuset' })}`;
	const made = Array.from({ length: many }, () => {
		const tokens = [randomBytes(25).toString('hex'), randomBytes(25).toString('hex')] as const;
		return { parentId: randomUUID(), mentorId: randomUUID(), familyId: randomUUID(), tokens };
	});
	const all = <Row>(row: (one: (typeof made)[number], n: number) => Row[]) => sql(made.flatMap(row) as never[]);
	await sql`insert into people ${all(({ parentId, mentorId }, n) => [
		{ id: parentId, unit_id: unitId, kind: 'parent', name: `Forælder ${n}` },
		{ id: mentorId, unit_id: unitId, kind: 'staff', name: `Mentor ${n}` }
	])}`;
	await sql`insert into staff_roles ${all(({ mentorId }) => [
		{ person_id: mentorId, unit_id: unitId, role: 'mentor', starts_on: '2020-01-01' }
	])}`;
	await sql`insert into families ${all(({ familyId }, n) => [{ id: familyId, unit_id: unitId, name: `Familie ${n}` }])}`;
	await sql`insert into family_people ${all(({ familyId, parentId, mentorId }) => [
		{ family_id: familyId, person_id: parentId, part: 'parent', starts_on: '2020-01-01' },
		{ family_id: familyId, person_id: mentorId, part: 'mentor', starts_on: '2020-01-01' }
	])}`;
	const at = Temporal.Now.instant();
	const times = {
		created_at: `${at}`,
		seen_at: `${at}`,
		idle_until: `${at.add({ hours: 9 })}`,
		ends_at: `${at.add({ hours: 9 })}`
	};
	await sql`insert into sessions ${all(({ parentId, mentorId, tokens }) => [
		{ token_hash: hashOf(tokens[0]), person_id: parentId, device: 'own', ...times },
		{ token_hash: hashOf(tokens[1]), person_id: mentorId, device: 'staff', ...times }
	])}`;
	await sql`analyze`;
	const found = await sql`select id, parent_id from conversations where unit_id = ${unitId}`;
	const ids = new Map(found.map((row) => [row.parent_id as string, row.id as string]));
	const actor = (id: string, kind: Actor['kind']): Actor => ({ id, kind, name: '', language: 'da', unitId, roles: [] });
	return made.map(({ parentId, mentorId, tokens }) => ({
		...{ parent: actor(parentId, 'parent'), mentor: actor(mentorId, 'staff') },
		...{ conversationId: ids.get(parentId)!, tokens }
	}));
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** Bytes that a process holds. */
const memoryOf = ({ pid }: ChildProcess): number =>
	Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
