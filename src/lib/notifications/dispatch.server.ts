import { now, today } from '../server/clock.ts';
import { log } from '../server/log.ts';
import type { WorkerSql } from '../server/worker-sql.ts';
import { letterOf, type Channel } from './letter.ts';
import { quietAround } from './quiet.ts';
import { again, silence, type Outcome } from './retry.ts';
import * as queries from './worker-queries.server.ts';
import type { Claimed, Standing } from './worker-queries.server.ts';

/** How long a worker holds what it has claimed; a call out is given up long before. */
const lease = { seconds: 60 };
/** Milliseconds after the claim when a worker that was held up no longer begins a call: its lease may be another's soon. */
const tooLong = 30_000;
/** Claimed at a time, and told at the same time. */
const batch = 50;

/**
 * Tells everything that is due: claims (committed), looks whether it still stands, begins a try (committed), calls out with
 * no transaction open, marks. A worker may die anywhere: what it held is due again when the lease ends, and a repeat has
 * the same tag (rule 8, F-01). Any number of workers may do this at once (F-18).
 * @param channels in the order in which they are tried; none leaves everything in the app alone
 * @param alive called before each batch, for whoever watches that it goes on
 * @returns how many were looked at
 */
export async function dispatch(
	sql: WorkerSql,
	channels: readonly Channel[],
	alive: () => void = () => {}
): Promise<number> {
	for (let many = 0; ;) {
		alive();
		const at = now();
		const claimedAt = performance.now();
		const claimed = await queries.claim(sql, at, at.add(lease), batch);
		if (!claimed.length) return many;
		many += claimed.length;
		const ids = claimed.map(({ id }) => id);
		const standing = new Map((await queries.standing(sql, ids, at, today())).map((one) => [one.id, one]));
		await Promise.all(
			claimed.map((one) =>
				tell(sql, channels, one, standing.get(one.id)!, claimedAt).catch((error: Error) =>
					// Its lease ends by itself, and it is tried again.
					log.error({ name: error.name, why: one.why, stack: error.stack?.split('\n').slice(1, 5) }, 'not told')
				)
			)
		);
	}
}

async function tell(sql: WorkerSql, channels: readonly Channel[], one: Claimed, standing: Standing, claimedAt: number) {
	const at = now();
	const done = (state: Parameters<typeof queries.settle>[2], reason: string | null) =>
		queries.settle(sql, one.id, state, reason, at);
	const tries = standing.tries.filter(({ counts }) => counts);
	const sent = tries.filter(({ state }) => state === 'sent' || state === 'delivered');
	if (sent.some(({ state }) => state === 'delivered')) return done('reached', null);
	const isSeen = sent.length && standing.lastSeen && standing.lastSeen.epochMilliseconds > sent.at(-1)!.begunAt;
	if (isSeen) return done('reached', 'app');
	if (standing.whyNot) return done(sent.length ? 'sent' : 'dropped', standing.whyNot);
	if (Temporal.Instant.compare(one.usefulUntil, at) <= 0) return done(sent.length ? 'sent' : 'late', null);
	if (one.why !== 'try') {
		if (standing.paused) return done(sent.length ? 'sent' : 'kept', 'paused');
		const quiet = quietAround(at, {
			from: Temporal.PlainTime.from(standing.quietFrom),
			to: Temporal.PlainTime.from(standing.quietTo)
		});
		if (quiet) return queries.postpone(sql, one.id, one.state, quiet.ends, null);
	}

	const wanted = channels.filter((channel) => channel.reaches(standing) && isChosen(one, channel));
	const left = wanted.filter(({ name }) => {
		const own = tries.filter(({ channel }) => channel === name);
		return !own.some(({ state, final }) => final || state === 'sent');
	});
	const [channel, next] = left;
	if (!channel) {
		if (sent.length) return done('sent', null);
		return wanted.length ? done('failed', 'noChannelLeft') : done(channels.length ? 'failed' : 'kept', 'noWay');
	}

	if (performance.now() - claimedAt > tooLong) return;
	const ofChannel = standing.tries.filter((one) => one.channel === channel.name);
	const number = (ofChannel.at(-1)?.try ?? 0) + 1;
	const deliveryId = await queries.begin(sql, one.id, channel.name, number, at);
	if (!deliveryId) return;
	const outcome = await channel.send(letterOf(one, standing, deliveryId, at));

	const counted = ofChannel.filter(({ counts }) => counts);
	const since = counted[0] ? Temporal.Instant.fromEpochMilliseconds(Number(counted[0].begunAt)) : at;
	await mark(sql, one, { channel, next: next ?? null, deliveryId, outcome, tries: counted.length + 1, since });
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

async function mark(
	sql: WorkerSql,
	{ id, usefulUntil }: Claimed,
	{ channel, next, deliveryId, outcome, tries, since }: Tried
) {
	const at = now();
	if (outcome.went === 'sent') {
		await queries.end(
			sql,
			deliveryId,
			{ state: 'sent', reason: null, providerId: outcome.providerId ?? null, final: false },
			at
		);
		// A push that the phone never tells of may not have been shown: the next channel is tried after a while.
		if (channel.name === 'push' && next) await queries.postpone(sql, id, 'sent', at.add(silence), null);
		else await queries.settle(sql, id, 'sent', null, at);
		return;
	}
	const seconds = outcome.went === 'later' ? outcome.seconds : undefined;
	const retry =
		outcome.went === 'later'
			? again({ tries, since, hasNext: Boolean(next), ...(seconds !== undefined && { seconds }) }, at, usefulUntil)
			: null;
	await queries.end(sql, deliveryId, { state: 'failed', reason: outcome.reason, providerId: null, final: !retry }, at);
	// Without another channel the next look settles it.
	await queries.postpone(sql, id, 'pending', retry ?? at, outcome.reason);
}
