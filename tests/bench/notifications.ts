import { fork } from 'node:child_process';
import { createECDH, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type postgres from 'postgres';
import webpush from 'web-push';
import * as messages from '../../src/lib/messages/messages.server.ts';
import { push } from '../../src/lib/notifications/channels/push.ts';
import { dispatch } from '../../src/lib/notifications/dispatch.server.ts';
import { claim, claimTheirs } from '../../src/lib/notifications/worker-queries.server.ts';
import type { Actor } from '../../src/lib/people/actor.ts';
import { now, travel, zone } from '../../src/lib/server/clock.ts';
import { openWorkerSql, type WorkerSql } from '../../src/lib/server/worker-sql.ts';
import { startPushService } from '../notifications/push-service.ts';
import { endpointOf, startWorker } from '../notifications/worker.ts';
import { median } from './programs.ts';

/** How many are sent, and how many lie in the table at last; smaller for a quick look. */
const many = Number(process.env.BENCH_TOLD ?? 100_000);
const history = Number(process.env.BENCH_HISTORY ?? 10_000_000);
const [rounds, parallel, written] = [5, 100, 200];

type Row = [string, string, string];
type Run = { readonly sql: postgres.Sql; readonly web: string; readonly worker: string };

/**
 * Telling: the rate of pushes against bare web-push in the same run, both by plain HTTP to a push service in a process of
 * its own; the due query while the table grows a hundredfold; and how long a message takes to become a push.
 */
export async function notifications({ sql, web, worker }: Run): Promise<Row[]> {
	const own = openWorkerSql(worker);
	const sink = fork(fileURLToPath(new URL('push-sink.ts', import.meta.url)));
	try {
		const [port] = (await once(sink, 'message')) as [number];
		const origin = `http://127.0.0.1:${port}/`;
		const keys = webpush.generateVAPIDKeys();
		const phone = phoneKeys();
		await sql`update notifications set settled_at = now() where settled_at is null`;
		console.log(`Making ${many} parents with a phone and a reminder …`);
		await sql.unsafe(readFileSync(new URL('notifications.sql', import.meta.url), 'utf8'));
		// At noon, so that it is nobody's night, whenever the bench runs.
		const noon = now()
			.toZonedDateTimeISO(zone)
			.with({ hour: 12, minute: 0, second: 0 })
			.toInstant()
			.subtract({ hours: 24 });
		const [made] =
			await sql`select pg_temp.make_parents(${many}, ${rounds}, ${noon.toString()}, ${origin}, ${phone.p256dh}, ${phone.auth}) as mentor`;
		await sql`vacuum analyze`;
		const small = await dueQuery(sql, own, noon);
		const sent = await rate(own, keys, { endpoint: `${origin}x`, keys: phone }, noon);
		console.log(`Filling up to ${history} notifications …`);
		await sql`select pg_temp.fill_notifications(${history}, ${noon.toString()})`;
		await sql`vacuum analyze notifications`;
		const large = await dueQuery(sql, own, noon);
		console.log(`  due query ${small.toFixed(2)} ms, then ${large.toFixed(2)} ms`);
		const took = await fromMessageToPush(sql, web, worker, made!.mentor as string);
		const at = (share: number) => `${Math.round(took[Math.floor(took.length * share)]!)} ms`;
		return [
			[`${many} reminders pushed, per second ÷ bare web-push`, sent.ratio.toFixed(2), '≥ 0.7'],
			[`The same, memory in use after the last fifth ÷ after the first`, sent.memory.toFixed(2), '≤ 1.1'],
			[`What is due found and claimed, ${history} notifications ÷ ${many}`, (large / small).toFixed(2), '≤ 1.5'],
			[`From a message's commit to its push, ${took.length} messages, p50, p95`, `${at(0.5)}, ${at(0.95)}`, 'p95 ≤ 1 s']
		];
	} finally {
		travel(null);
		sink.disconnect();
		await own.end({ timeout: 1 });
	}
}

function phoneKeys() {
	const ecdh = createECDH('prime256v1');
	ecdh.generateKeys();
	return { p256dh: ecdh.getPublicKey('base64url'), auth: randomBytes(16).toString('base64url') };
}

/** In turns, so that a slow moment of the machine meets both. */
async function rate(
	own: WorkerSql,
	keys: { publicKey: string; privateKey: string },
	phone: webpush.PushSubscription,
	noon: Temporal.Instant
) {
	setFlagsFromString('--expose-gc');
	const collect = runInNewContext('gc') as () => void;
	const subject = 'mailto:drift@demo.example';
	const channel = push({ ...{ keys, subject, forget: async () => {} }, isAllowed: () => true, mayCall: () => true });
	const bareOnes = Math.max(500, Math.round(many / rounds / 4));
	await bare(phone, { subject, ...keys }, 500);
	const [ratios, memory]: number[][] = [[], []];
	for (let round = 0; round < rounds; round++) {
		const base = bareOnes / (await timed(() => bare(phone, { subject, ...keys }, bareOnes)));
		travel(noon.add({ minutes: round, seconds: 1 }));
		let told = 0;
		const took = await timed(async () => (told = await dispatch(own, [channel])));
		if (told < Math.floor(many / rounds)) throw new Error(`only ${told} were due`);
		collect();
		memory!.push(process.memoryUsage().heapUsed);
		ratios!.push(told / took / base);
		console.log(`  bare ${(base * 1000).toFixed(0)}/s, told ${((told / took) * 1000).toFixed(0)}/s`);
	}
	return { ratio: median(ratios!), memory: memory!.at(-1)! / memory![0]! };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const before = performance.now();
	await work();
	return performance.now() - before;
}

/** What web-push's own documentation says, over kept connections: encrypt, sign, send. */
async function bare(
	phone: webpush.PushSubscription,
	vapidDetails: webpush.RequestOptions['vapidDetails'],
	pushes: number
) {
	const agent = new Agent({ keepAlive: true, maxSockets: parallel });
	const payload = {
		title: 'Sammen om Familien',
		body: 'Der er noget at huske.',
		tag: 'x'.repeat(32),
		badge: 1,
		path: '/'
	};
	let left = pushes;
	const one = () =>
		new Promise<void>((done, fail) => {
			const text = JSON.stringify({ ...payload, id: randomUUID() });
			const options = { TTL: 3600, topic: payload.tag, urgency: 'high', vapidDetails } as const;
			const { method, headers, body } = webpush.generateRequestDetails(phone, text, options);
			const asked = request(phone.endpoint, { method, headers: headers as never, agent }, (response) =>
				response.resume().once('end', done)
			);
			asked.once('error', fail).end(body);
		});
	await Promise.all(
		Array.from({ length: parallel }, async () => {
			while (left-- > 0) await one();
		})
	);
	agent.destroy();
}

/** Milliseconds, in the middle, that a worker takes to find fifty that are due, and hold them. */
async function dueQuery(sql: postgres.Sql, own: WorkerSql, noon: Temporal.Instant): Promise<number> {
	const at = noon.subtract({ hours: 24 });
	// Fifty that are due before all others.
	const ids = (
		await sql`insert into notifications (person_id, unit_id, why, item_kind, item_id, version, made_at, for_at, due_at, useful_until, since)
		select parent, p.unit_id, 'dayBefore', 'reminder', gen_random_uuid(), 0, ${at.toString()}, ${at.toString()}, ${at.toString()}, ${noon.toString()}, ${at.toString()}
		from told t join people p on p.id = t.parent limit 50 returning id`
	).map(({ id }) => id as string);
	await sql`analyze notifications`;
	const times: number[] = [];
	for (let round = 0; round < 220; round++) {
		const took = await timed(async () => {
			const claimed = await claim(own, at, at.add({ minutes: 1 }), 50);
			if (claimed.length !== 50) throw new Error(`${claimed.length} were due, and not fifty`);
			await claimTheirs(
				own,
				claimed.map(({ personId }) => personId),
				at,
				at.add({ minutes: 1 })
			);
		});
		if (round >= 20) times.push(took);
		await sql`update notifications set leased_until = null where id = any (${ids})`;
	}
	await sql`delete from notifications where id = any (${ids})`;
	return median(times);
}

/** The product's own worker, and messages by its own verb: sorted milliseconds from each commit to its push. */
async function fromMessageToPush(sql: postgres.Sql, web: string, worker: string, mentorId: string): Promise<number[]> {
	travel(null);
	process.env.APP_DATABASE_URL = web;
	const service = await startPushService();
	const parents =
		await sql`select t.parent, t.family, p.unit_id, c.id as conversation from told t join people p on p.id = t.parent
		join conversations c on c.parent_id = t.parent limit ${written}`;
	const at = now().toString();
	for (const { parent, family } of parents) {
		const { p256dh, auth } = service.subscribe(parent as string);
		await sql`update push_subscriptions set endpoint = ${endpointOf(parent as string)}, p256dh = ${p256dh}, auth = ${auth} where person_id = ${parent as string}`;
		await sql`insert into notification_settings ${sql({ person_id: parent, quiet_from: '12:00', quiet_to: '12:00', changed_at: at, changed_by: parent })}`;
		await sql`insert into family_people ${sql({ family_id: family, person_id: mentorId, part: 'mentor' })}`;
	}
	const unitId = parents[0]!.unit_id as string;
	const actor: Actor = {
		...{ id: mentorId, kind: 'staff', name: 'Medarbejder i prøven', language: 'da', unitId },
		roles: [{ unitId, role: 'mentor' }]
	};
	const running = await startWorker(worker, service.origin);
	const sent = new Map<string, number>();
	const came = new Map<string, number>();
	service.onPush = ({ device }) => came.set(device, performance.now());
	try {
		for (const { parent, conversation } of parents) {
			await messages.send(actor, conversation as string, { body: 'Hej', clientKey: randomUUID() });
			sent.set(parent as string, performance.now());
			await wait(50);
		}
		for (let tries = 0; came.size < sent.size && tries < 300; tries++) await wait(100);
		if (came.size < sent.size) throw new Error(`${sent.size - came.size} messages became no push`);
	} finally {
		await running.stop();
		await service.stop();
	}
	return [...sent].map(([device, time]) => Math.max(0, came.get(device)! - time)).sort((a, b) => a - b);
}
