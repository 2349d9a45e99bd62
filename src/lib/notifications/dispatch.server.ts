import { now, today } from '../server/clock.ts';
import { log } from '../server/log.ts';
import type { WorkerSql } from '../server/worker-sql.ts';
import { letterOf, type Channel } from './letter.ts';
import type { State } from './notification.ts';
import { quietAround } from './quiet.ts';
import { again, silence, type Outcome } from './retry.ts';
import * as queries from './worker-queries.server.ts';
import type { Claimed, Standing } from './worker-queries.server.ts';

/** How long a worker holds what it has claimed; a call out is given up long before. */
const usualLease: Temporal.DurationLike = { seconds: 60 };
/** Milliseconds after the claim when a worker that was held up no longer begins a call: its lease may be another's soon. */
const tooLong = 30_000;
/** Claimed at a time, and told at the same time. */
const batch = 50;

/** Nobody's phone sounds twice within this time: what comes meanwhile is told in one. */
const between = { minutes: 2 };

type Held = { readonly one: Claimed; readonly standing: Standing };

/**
 * Tells everything that is due: claims (committed), looks whether it still stands, begins a try (committed), calls out with
 * no transaction open, marks. A worker may die anywhere: what it held is due again when the lease ends, and a repeat has
 * the same tag (rule 8, F-01). Any number of workers may do this at once (F-18).
 * @param channels in the order in which they are tried; none leaves everything in the app alone
 * @param options `alive` is called before each batch, for whoever watches that it goes on; `lease` is a shorter one for tests
 * @returns how many were looked at
 */
export async function dispatch(
	sql: WorkerSql,
	channels: readonly Channel[],
	{ alive = () => {}, lease = usualLease }: { alive?: () => void; lease?: Temporal.DurationLike } = {}
): Promise<number> {
	for (let many = 0; ;) {
		alive();
		const at = now();
		const claimedAt = performance.now();
		const claimed = await queries.claim(sql, at, at.add(lease), batch);
		if (!claimed.length) return many;
		const personIds = [...new Set(claimed.map(({ personId }) => personId))];
		claimed.push(...(await queries.claimTheirs(sql, personIds, at, at.add(lease))));
		many += claimed.length;
		const ids = claimed.map(({ id }) => id);
		const found = new Map((await queries.standing(sql, ids, at, today())).map((one) => [one.id, one]));
		const held = claimed.map((one) => ({ one, standing: found.get(one.id)! }));
		await Promise.all(
			Map.groupBy(held, ({ one }) => one.personId)
				.values()
				.map((theirs) =>
					tellPerson(sql, channels, theirs, claimedAt).catch((error: Error) =>
						// Their leases end by themselves, and they are tried again.
						log.error({ name: error.name, stack: error.stack?.split('\n').slice(1, 5) }, 'not told')
					)
				)
		);
	}
}

/** All that is due for one person: what is news is told in one, since the words say no more than that there is some. */
async function tellPerson(sql: WorkerSql, channels: readonly Channel[], theirs: Held[], claimedAt: number) {
	const standing: Held[] = [];
	for (const held of theirs) if (await stands(sql, held)) standing.push(held);
	const together = standing.filter(({ one }) => one.state === 'pending' && one.why !== 'try');
	// What was tried before goes first: it knows which channels are left.
	const [first, ...others] = together.toSorted((a, b) => b.standing.tries.length - a.standing.tries.length);
	const next = first?.standing.lastTold?.add(between);
	if (first && next && !first.standing.tries.length && Temporal.Instant.compare(next, now()) > 0) {
		const ids = together.map(({ one }) => one.id);
		await queries.postpone(sql, ids, 'pending', next, null);
	} else if (first) await tell(sql, channels, first, others, claimedAt);
	for (const held of standing) if (!together.includes(held)) await tell(sql, channels, held, [], claimedAt);
}

/** Whether it is to be told now. What is of no use any more, arrived, or has to wait is marked so. */
async function stands(sql: WorkerSql, { one, standing }: Held): Promise<boolean> {
	const at = now();
	const sent = sentOf(standing);
	const done = async (state: State, reason: string | null) => {
		await queries.settle(sql, [one.id], state, reason, at);
		return false;
	};
	if (sent.some(({ state }) => state === 'delivered')) return done('reached', null);
	const isSeen = sent.length && standing.lastSeen && standing.lastSeen.epochMilliseconds > sent.at(-1)!.begunAt;
	if (isSeen) return done('reached', 'app');
	if (standing.whyNot) return done(sent.length ? 'sent' : 'dropped', standing.whyNot);
	if (Temporal.Instant.compare(one.usefulUntil, at) <= 0) return done(sent.length ? 'sent' : 'late', null);
	if (one.why === 'try') return true;
	if (standing.paused) return done(sent.length ? 'sent' : 'kept', 'paused');
	const quiet = quietAround(at, {
		from: Temporal.PlainTime.from(standing.quietFrom),
		to: Temporal.PlainTime.from(standing.quietTo)
	});
	if (quiet) await queries.postpone(sql, [one.id], one.state, quiet.ends, null);
	return !quiet;
}

const triesOf = ({ tries }: Standing) => tries.filter(({ counts }) => counts);
const sentOf = (standing: Standing) =>
	triesOf(standing).filter(({ state }) => state === 'sent' || state === 'delivered');

/** One try, by the first channel that is left. */
async function tell(
	sql: WorkerSql,
	channels: readonly Channel[],
	{ one, standing }: Held,
	others: Held[],
	claimedAt: number
) {
	const at = now();
	const tries = triesOf(standing);
	const ids = [one.id, ...others.map(({ one }) => one.id)];
	const wanted = channels.filter((channel) => channel.reaches(standing) && isChosen(one, channel));
	const [channel, next] = wanted.filter(
		({ name }) => !tries.some((own) => own.channel === name && (own.final || own.state === 'sent'))
	);
	if (!channel) {
		const isSent = sentOf(standing).length > 0;
		const state = isSent ? 'sent' : wanted.length || channels.length ? 'failed' : 'kept';
		await queries.settle(sql, ids, state, isSent ? null : wanted.length ? 'noChannelLeft' : 'noWay', at);
		return;
	}
	if (performance.now() - claimedAt > tooLong) return;
	const ofChannel = standing.tries.filter((own) => own.channel === channel.name);
	const deliveryId = await queries.begin(sql, one.id, channel.name, (ofChannel.at(-1)?.try ?? 0) + 1, at);
	if (!deliveryId) return;
	const outcome = await channel.send(letterOf(one, standing, deliveryId, at));

	const counted = ofChannel.filter(({ counts }) => counts);
	const since = counted[0] ? Temporal.Instant.fromEpochMilliseconds(Number(counted[0].begunAt)) : at;
	const tried = { channel, next: next ?? null, deliveryId, outcome, tries: counted.length + 1, since };
	await mark(sql, one, ids, tried);
}

/** A try of one channel, at the person's own wish, takes that one and no other. */
const isChosen = ({ why, version }: Claimed, { name }: Channel) =>
	why !== 'try' || ['push', 'sms', 'email'][version % 3] === name;

type Tried = {
	channel: Channel;
	next: Channel | null;
	deliveryId: string;
	outcome: Outcome;
	tries: number;
	since: Temporal.Instant;
};

async function mark(sql: WorkerSql, { id, usefulUntil }: Claimed, ids: string[], tried: Tried) {
	const { channel, next, deliveryId, outcome, tries, since } = tried;
	const at = now();
	if (outcome.went === 'sent') {
		const providerId = outcome.providerId ?? null;
		await queries.end(sql, deliveryId, { state: 'sent', reason: null, providerId, final: false }, at);
		if (ids.length > 1) await queries.settle(sql, ids.slice(1), 'sent', null, at, id);
		// A push that the phone never tells of may not have been shown: the next channel is tried after a while.
		if (channel.name === 'push' && next) await queries.postpone(sql, [id], 'sent', at.add(silence), null);
		else await queries.settle(sql, [id], 'sent', null, at);
		return;
	}
	const { reason } = outcome;
	const seconds = (outcome.went === 'later' && outcome.seconds) || 0;
	const retry =
		outcome.went === 'later' ? again({ tries, since, hasNext: Boolean(next), seconds }, at, usefulUntil) : null;
	await queries.end(sql, deliveryId, { state: 'failed', reason, providerId: null, final: !retry }, at);
	// Without another channel the next look settles it.
	await queries.postpone(sql, ids, 'pending', retry ?? at, reason);
}
