import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { startPushService } from '../notifications/push-service.ts';

/** What came of telling many people while workers were killed around the call out (F-01, F-18). */
export type Told = {
	readonly asked: number;
	readonly lost: number;
	/** Pushes beyond the first of each: a phone shows one, since the tag is the same. */
	readonly repeats: number;
	readonly otherTag: number;
	readonly kills: number;
};

/**
 * Asks for a push to each of so many people, and lets workers send them.
 * @param kills how many times a worker dies by SIGKILL right when a push has come in, before or after it is answered
 * @param workers how many at once
 */
export async function tellUnderFire(
	owner: string,
	worker: string,
	{ people, kills, workers }: { people: number; kills: number; workers: number }
): Promise<Told> {
	const sql = postgres(owner, { max: 2, onnotice: () => {} });
	const service = await startPushService();
	await makePeople(sql, service, people);
	const cache = mkdtempSync(join(tmpdir(), 'familien-tellers-'));
	const tellers = new Set<ChildProcess>();
	let killed = 0;
	// Whoever takes over a dead one's place has been started before: only dying and telling take time.
	const spares: Promise<ChildProcess>[] = [];
	const prepare = async () => {
		const teller = fork(fileURLToPath(new URL('teller.ts', import.meta.url)), {
			env: {
				...{ ...process.env, APP_DATABASE_URL: worker, LEASE: workers > 1 ? '60000' : '300', LOG_LEVEL: 'silent' },
				NODE_COMPILE_CACHE: cache
			}
		});
		tellers.add(teller);
		teller.once('exit', () => tellers.delete(teller));
		await once(teller, 'message');
		return teller;
	};
	const begin = async () => {
		const teller = await (spares.shift() ?? prepare());
		if (killed + spares.length < kills) spares.push(prepare());
		teller.send('go');
		return teller;
	};
	let isBusy = false;
	let victim: ChildProcess | undefined;
	service.onPush = () => {
		if (killed >= kills || isBusy || !victim) return;
		isBusy = true;
		killed++;
		const dying = victim;
		// Sometimes before the answer, sometimes after it, sometimes when it has been marked.
		setTimeout(() => dying.kill('SIGKILL'), Math.random() * 12);
		dying.once('exit', () => void begin().then((next) => ((victim = next), (isBusy = false))));
	};
	spares.push(...Array.from({ length: Math.min(kills, 3) }, prepare));
	[victim] = await Promise.all(Array.from({ length: workers }, begin));
	for (let tries = 0; tries < 1_200 + kills * 200; tries++) {
		const [row] = await sql`select count(*)::int as open from notifications where settled_at is null`;
		if (row!.open === 0 && !isBusy) break;
		await wait(50);
	}
	await Promise.all(spares);
	for (const teller of tellers) teller.kill('SIGKILL');
	rmSync(cache, { recursive: true, force: true });
	// Who was pushed to, but does not stand as told, would be called for nothing, or told again: lost, too.
	const [row] = await sql`select count(*)::int as untold from notifications where state <> 'sent'`;
	const tags = Map.groupBy(service.pushed, ({ device }) => device);
	await service.stop();
	await sql.end();
	return {
		...{ asked: people, kills: killed, lost: people - tags.size + (row!.untold as number) },
		repeats: service.pushed.length - tags.size,
		otherTag: tags
			.values()
			.filter((all) => new Set(all.map(({ headers }) => headers.topic)).size > 1)
			.toArray().length
	};
}

async function makePeople(
	sql: postgres.Sql,
	service: Awaited<ReturnType<typeof startPushService>>,
	many: number
): Promise<void> {
	const unitId = randomUUID();
	const [at, later] = [Temporal.Now.instant().toString(), Temporal.Now.instant().add({ hours: 24 }).toString()];
	const people = Array.from({ length: many }, () => randomUUID());
	const phones = people.map((id) => ({ ...service.subscribe(id), person_id: id, session_hash: id, made_at: at }));
	await sql`insert into units ${sql({ id: unitId, name: 'Børnehuset' })}`;
	for (let n = 0; n < many; n += 500) {
		const [some, theirs] = [people.slice(n, n + 500), phones.slice(n, n + 500)];
		await sql`insert into people ${sql(some.map((id) => ({ id, unit_id: unitId, kind: 'parent', name: 'Ida' })))}`;
		await sql`insert into sessions ${sql(some.map((id) => ({ token_hash: id, person_id: id, device: 'own', created_at: at, seen_at: at, idle_until: later, ends_at: later })))}`;
		await sql`insert into push_subscriptions ${sql(theirs)}`;
		// A test at the person's own wish: it stands by itself, and no quiet hour of the night it runs in holds it up.
		await sql`insert into notifications ${sql(some.map((id) => ({ person_id: id, unit_id: unitId, why: 'try', item_kind: 'try', item_id: id, version: 0, made_at: at, for_at: at, due_at: at, useful_until: later, since: at })))}`;
	}
}
