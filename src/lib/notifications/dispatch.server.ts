import { now, today } from '../server/clock.ts';
import { log } from '../server/log.ts';
import type { WorkerSql } from '../server/worker-sql.ts';
import { after, decide, type Attempt, type Decision, type Held } from './decide.ts';
import { letterOf, type Channel } from './letter.ts';
import type { Outcome } from './retry.ts';
import * as queries from './worker-queries.server.ts';
import type { Claimed, Ended, Mark, Standing } from './worker-queries.server.ts';

/** How long a worker holds what it has claimed; a call out is given up long before. */
const usualLease: Temporal.DurationLike = { seconds: 60 };
/** Milliseconds after the claim when a worker that was held up no longer begins a call: its lease may be another's soon. */
const tooLong = 30_000;
/** Claimed at a time. */
const batch = 50;
/** On their way at a time: the next are claimed while the others are sent. */
const most = 100;

/**
 * Tells everything that is due: claims (committed), looks whether it still stands, begins a try (committed), calls out with
 * no transaction open, marks. A worker may die anywhere: what it held is due again when the lease ends, and a repeat has
 * the same tag (rule 8, F-01). Any number of workers may do this at once (F-18). Each step is one statement for many, and
 * marks are written as they come in.
 * @param channels in the order in which they are tried; none leaves everything in the app alone
 * @param options `alive` is called before each batch, for whoever watches that it goes on; `lease` is a shorter one for tests
 * @returns how many were looked at
 */
export async function dispatch(
	sql: WorkerSql,
	channels: readonly Channel[],
	{ alive = () => {}, lease = usualLease }: { alive?: () => void; lease?: Temporal.DurationLike } = {}
): Promise<number> {
	const onTheWay = new Set<Promise<void>>();
	let oneIsBack = () => {};
	const write = writer(sql);
	for (let many = 0; ;) {
		alive();
		const at = now();
		const claimedAt = performance.now();
		const claimed = await queries.claim(sql, at, at.add(lease), batch);
		if (!claimed.length) {
			if (!onTheWay.size) return many;
			// What a try leaves for now is looked at once more.
			await Promise.all(onTheWay);
			continue;
		}
		const personIds = [...new Set(claimed.map(({ personId }) => personId))];
		claimed.push(...(await queries.claimTheirs(sql, personIds, at, at.add(lease))));
		many += claimed.length;
		const { marks, attempts } = await decisions(sql, channels, claimed, at);
		if (marks.length) await each(marks, (some) => queries.mark(sql, some, now()));
		if (performance.now() - claimedAt > tooLong) continue;
		const begun = await queries.begin(
			sql,
			attempts.map(({ one, channel, number }) => ({ notificationId: one.id, channel: channel.name, try: number })),
			at
		);
		for (const attempt of attempts) {
			const deliveryId = begun.get(attempt.one.id);
			if (!deliveryId) continue;
			const sent = send(attempt, deliveryId)
				.then((outcome) => write(after(attempt, deliveryId, outcome, now())))
				.catch(tell)
				.finally(() => {
					onTheWay.delete(sent);
					oneIsBack();
				});
			onTheWay.add(sent);
		}
		while (onTheWay.size > most - batch) await new Promise<void>((back) => (oneIsBack = back));
	}
}

/** Its lease ends by itself, and it is tried again. */
const tell = (error: Error) => log.error({ name: error.name, stack: error.stack?.split('\n').slice(1, 5) }, 'not told');

/** A channel throws nothing; one that does is tried later, as one that failed. */
async function send({ channel, one, standing }: Attempt, deliveryId: string): Promise<Outcome> {
	try {
		return await channel.send(letterOf(one, standing, deliveryId, now()));
	} catch (error) {
		tell(error as Error);
		return { went: 'later', reason: 'fault' };
	}
}

/** What to do with each, person by person. What can't be decided is a task for staff, and holds up no other (F-19). */
async function decisions(sql: WorkerSql, channels: readonly Channel[], claimed: Claimed[], at: Temporal.Instant) {
	const found = new Map((await standingOf(sql, claimed, at)).map((one) => [one.id, one]));
	const held = claimed.flatMap((one): Held[] => {
		const standing = found.get(one.id);
		return standing ? [{ one, standing }] : [];
	});
	const all: Decision[] = claimed
		.filter(({ id }) => !found.has(id))
		.map(({ id }) => ({ marks: [fault(id)], attempts: [] }));
	for (const theirs of Map.groupBy(held, ({ one }) => one.personId).values()) {
		try {
			all.push(decide(theirs, channels, at));
		} catch (error) {
			tell(error as Error);
			all.push({ marks: theirs.map(({ one }) => fault(one.id)), attempts: [] });
		}
	}
	return { marks: all.flatMap(({ marks }) => marks), attempts: all.flatMap(({ attempts }) => attempts) };
}

const fault = (id: string): Mark => ({ id, state: 'failed', reason: 'fault', dueAt: null });

/** What the database itself stumbles over: its data are wrong, and the next time would be no better. */
const isPoison = (error: unknown) => /^(22|23|42|P0|XX)/.test((error as { code?: string }).code ?? '');

/** Reads all in one; when one of them makes that impossible, one by one, without it. */
async function standingOf(sql: WorkerSql, claimed: readonly Claimed[], at: Temporal.Instant): Promise<Standing[]> {
	const ask = (ids: string[]) => queries.standing(sql, ids, at, today());
	try {
		return await ask(claimed.map(({ id }) => id));
	} catch (error) {
		if (!isPoison(error)) throw error;
	}
	const found: Standing[] = [];
	for (const { id } of claimed) {
		try {
			found.push(...(await ask([id])));
		} catch (error) {
			if (!isPoison(error)) throw error;
			tell(error as Error);
		}
	}
	return found;
}

/** Writes many in one; when that fails, one by one, so that one that can't be written keeps no other from it. */
async function each<T>(rows: readonly T[], write: (rows: readonly T[]) => Promise<unknown>): Promise<void> {
	if (!rows.length) return;
	try {
		await write(rows);
	} catch (error) {
		if (rows.length === 1) throw error;
		for (const row of rows) await write([row]).catch(tell);
	}
}

type Written = { readonly ended: Ended; readonly marks: readonly Mark[] };

/** Writes down what came of tries: whatever has come in while the last was written goes in one. */
function writer(sql: WorkerSql): (what: Written) => Promise<void> {
	let waiting: Written[] = [];
	let last = Promise.resolve();
	let coming: Promise<void> | null = null;
	const write = async () => {
		const some = waiting;
		[waiting, coming] = [[], null];
		const at = now();
		const ended = some.map((one) => one.ended);
		await each(ended, (rows) => queries.end(sql, rows, at));
		const marks = some.flatMap((one) => one.marks);
		await each(marks, (rows) => queries.mark(sql, rows, at));
	};
	return (what) => {
		waiting.push(what);
		return (coming ??= last = last.catch(() => {}).then(write));
	};
}
