import type { Channel } from './letter.ts';
import type { State } from './notification.ts';
import { quietAround } from './quiet.ts';
import { again, silence, type Outcome } from './retry.ts';
import type { Claimed, Ended, Mark, Standing } from './worker-queries.server.ts';

// What is to be done with what is due, and after a try: all from what was read before, so that it can be written in one.

type Instant = Temporal.Instant;
const { compare, fromEpochMilliseconds } = Temporal.Instant;

/** Nobody's phone sounds twice within this time: what comes meanwhile is told in one. */
const between = { minutes: 2 };

/** A channel that was tried so often over so long, and never went, is given up: whatever it is that ends the worker each time. */
const mostTries = { many: 40, over: { hours: 2 } };

/** What a worker holds of one notification. */
export type Held = { readonly one: Claimed; readonly standing: Standing };

/** One try of one channel, and what is told together with it. */
export type Attempt = Held & {
	readonly ids: readonly string[];
	readonly channel: Channel;
	readonly next: Channel | null;
	/** Which try of the channel it is; how many of them count, and since when. */
	readonly number: number;
	readonly tries: number;
	readonly since: Instant;
};

export type Decision = { readonly marks: readonly Mark[]; readonly attempts: readonly Attempt[] };

const later = (id: string, state: State, dueAt: Instant, reason: string | null = null): Mark => ({
	...{ id, state, reason, dueAt }
});
const settled = (id: string, state: State, reason: string | null = null): Mark => ({ id, state, reason, dueAt: null });

/** All that is due for one person: what is news is told in one, since the words say no more than that there is some. */
export function decide(theirs: readonly Held[], channels: readonly Channel[], at: Instant): Decision {
	const marks: Mark[] = [];
	const standing: Held[] = [];
	for (const held of theirs) {
		const mark = whyNot(held, at);
		if (mark) marks.push(mark);
		else standing.push(held);
	}
	const together = standing.filter(({ one }) => one.state === 'pending' && one.why !== 'try');
	// What was tried before goes first: it knows which channels are left.
	const [first, ...others] = together.toSorted((a, b) => b.standing.tries.length - a.standing.tries.length);
	const next = first?.standing.lastTold?.add(between);
	const attempts: Attempt[] = [];
	const tell = (held: Held, others: readonly Held[]) => {
		const step = tryOf(held, others, channels, at);
		if ('channel' in step) attempts.push(step);
		else marks.push(...step.marks);
	};
	if (first && next && !first.standing.tries.length && compare(next, at) > 0)
		marks.push(...together.map(({ one }) => later(one.id, 'pending', next)));
	else if (first) tell(first, others);
	for (const held of standing) if (!together.includes(held)) tell(held, []);
	return { marks, attempts };
}

/** Null when it is to be told now. What is of no use any more, arrived, or has to wait is marked so. */
function whyNot({ one, standing }: Held, at: Instant): Mark | null {
	const { id } = one;
	const sent = sentOf(standing);
	if (sent.some(({ state }) => state === 'delivered')) return settled(id, 'reached');
	const isSeen = sent.length && standing.lastSeen && standing.lastSeen.epochMilliseconds > sent.at(-1)!.begunAt;
	if (isSeen) return settled(id, 'reached', 'app');
	if (standing.whyNot) return settled(id, sent.length ? 'sent' : 'dropped', standing.whyNot);
	if (compare(one.usefulUntil, at) <= 0) return settled(id, sent.length ? 'sent' : 'late');
	if (one.why === 'try') return null;
	if (standing.paused) return settled(id, sent.length ? 'sent' : 'kept', 'paused');
	const quiet = quietAround(at, {
		from: Temporal.PlainTime.from(standing.quietFrom),
		to: Temporal.PlainTime.from(standing.quietTo)
	});
	return quiet && later(id, one.state, quiet.ends);
}

const triesOf = ({ tries }: Standing) => tries.filter(({ counts }) => counts);
const sentOf = (standing: Standing) =>
	triesOf(standing).filter(({ state }) => state === 'sent' || state === 'delivered');

/** One try, by the first channel that is left; or what becomes of it when there is none. */
function tryOf(
	{ one, standing }: Held,
	others: readonly Held[],
	channels: readonly Channel[],
	at: Instant
): Attempt | { marks: Mark[] } {
	const tries = triesOf(standing);
	const ids = [one.id, ...others.map(({ one }) => one.id)];
	const wanted = channels.filter((channel) => channel.reaches(standing) && isChosen(one, channel));
	const isOver = ({ name }: Channel) => {
		const own = tries.filter(({ channel }) => channel === name);
		const [first] = own;
		const isHopeless =
			first &&
			own.length >= mostTries.many &&
			compare(fromEpochMilliseconds(Number(first.begunAt)).add(mostTries.over), at) <= 0;
		return isHopeless || own.some(({ final, state }) => final || state === 'sent');
	};
	const [channel, next] = wanted.filter((channel) => !isOver(channel));
	if (!channel) {
		const isSent = sentOf(standing).length > 0;
		const state = isSent ? 'sent' : wanted.length || channels.length ? 'failed' : 'kept';
		const reason = isSent ? null : wanted.length ? 'noChannelLeft' : 'noWay';
		return { marks: ids.map((id) => settled(id, state, reason)) };
	}
	const ofChannel = standing.tries.filter((own) => own.channel === channel.name);
	const counted = ofChannel.filter(({ counts }) => counts);
	return {
		...{ one, standing, ids, channel, next: next ?? null },
		number: (ofChannel.at(-1)?.try ?? 0) + 1,
		tries: counted.length + 1,
		since: counted[0] ? fromEpochMilliseconds(Number(counted[0].begunAt)) : at
	};
}

/** A try of one channel, at the person's own wish, takes that one and no other. */
const isChosen = ({ why, version }: Claimed, { name }: Channel) =>
	why !== 'try' || ['push', 'sms', 'email'][version % 3] === name;

/** What is written down after a try. */
export function after(attempt: Attempt, id: string, outcome: Outcome, at: Instant): { ended: Ended; marks: Mark[] } {
	const { one, ids, channel, next, tries, since } = attempt;
	if (outcome.went === 'sent') {
		const providerId = outcome.providerId ?? null;
		const [first, ...others] = ids as [string, ...string[]];
		const told = others.map((id): Mark => ({ ...settled(id, 'sent'), toldWith: first }));
		// A push that the phone never tells of may not have been shown: the next channel is tried after a while.
		const isLookedAt = channel.name === 'push' && next;
		return {
			ended: { id, state: 'sent', reason: null, providerId, final: false },
			marks: [isLookedAt ? later(first, 'sent', at.add(silence)) : settled(first, 'sent'), ...told]
		};
	}
	const { reason } = outcome;
	const seconds = (outcome.went === 'later' && outcome.seconds) || 0;
	const retry =
		outcome.went === 'later' ? again({ tries, since, hasNext: Boolean(next), seconds }, at, one.usefulUntil) : null;
	return {
		ended: { id, state: 'failed', reason, providerId: null, final: !retry },
		// Without another channel the next look settles it.
		marks: ids.map((id) => later(id, 'pending', retry ?? at, reason))
	};
}
