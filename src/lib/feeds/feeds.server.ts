import { createHash, randomBytes, randomUUID } from 'node:crypto';
import * as events from '../events/events.server.ts';
import type { Actor } from '../people/actor.ts';
import { now, today, zone } from '../server/clock.ts';
import { as, asReader, visitor } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import { calendarOf, lastChange } from './calendar.ts';
import { feedsAtMost, type Device, type Feed } from './feed.ts';
import * as queries from './queries.server.ts';

type Instant = Temporal.Instant;

/** A calendar file, and what a calendar asks with the next time. */
export type File = { readonly body: string; readonly etag: string; readonly changedAt: Instant | null };

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** The actor's own feeds that are in use. */
export const mine = (actor: Actor): Promise<Feed[]> => as(actor, () => queries.mine(actor.id));

/**
 * Makes a feed. Only a hash of its token is kept, so that this is the only time it is told.
 * @returns the token: 256 bits, base64url
 * @throws Refusal tooManyFeeds
 */
export const make = (
	actor: Actor,
	{ device, detailed }: { device: Device; detailed: boolean }
): Promise<{ token: string }> => {
	const token = randomBytes(32).toString('base64url');
	const id = randomUUID();
	return as(actor, async () => {
		await queries.hold(actor.id);
		if ((await queries.mine(actor.id)).length >= feedsAtMost) throw new Refusal('tooManyFeeds');
		await queries.insert({ id, personId: actor.id, tokenHash: hashOf(token), device, detailed, madeAt: now() });
		await events.record(actor, 'calendar_feed_made', {
			unitId: actor.unitId,
			subjectId: id,
			data: { device, detailed }
		});
		return { token };
	});
};

/** Ends one of the actor's feeds, at once. @throws NotFound when it is not the actor's, or has ended */
export const revoke = (actor: Actor, id: string): Promise<void> =>
	as(actor, async () => {
		if (!(await queries.revoke(id, actor.id, now()))) throw new NotFound();
		await events.record(actor, 'calendar_feed_revoked', { unitId: actor.unitId, subjectId: id });
	});

/**
 * The feed that a token opens: the owner's appointments of one year back and two ahead, read as the owner under the
 * policies of this very moment, so that what one may no longer see is no longer in it (rule 5).
 * @param origin the product's own address, for the way back to an appointment
 * @throws NotFound for a token that opens nothing: unknown, revoked, malformed, or of somebody whose access was closed
 */
export async function read(token: string, origin: string): Promise<File> {
	if (!/^[\w-]{43}$/.test(token)) throw new NotFound();
	const hash = hashOf(token);
	const found = await asReader(visitor, () => queries.find(hash, now()));
	if (!found) throw new NotFound();
	const { actor, detailed } = found;
	const entries = await asReader(actor, () => queries.entries(actor.id, ...around()));
	return fileOf(actor, entries, detailed, origin);
}

/**
 * One of the actor's own appointments as a file, with a title that says nothing.
 * @throws NotFound when it is not the actor's
 */
export async function one(actor: Actor, id: string, origin: string): Promise<File> {
	const [from, to] = [now().subtract({ hours: 24 * 365 * 10 }), now().add({ hours: 24 * 365 * 10 })];
	const entries = await asReader(actor, () => queries.entries(actor.id, from, to, from, id));
	if (!entries.length) throw new NotFound();
	return fileOf(actor, entries, false, origin);
}

/** All of the actor's own appointments as a calendar file, with kind and place, for who takes their data home. */
export async function everything(actor: Actor, origin: string): Promise<File> {
	const [from, to] = [now().subtract({ hours: 24 * 365 * 20 }), now().add({ hours: 24 * 365 * 10 })];
	return fileOf(actor, await asReader(actor, () => queries.entries(actor.id, from, to, from)), true, origin);
}

/** One year back and two ahead, by whole days; and from when on what was cancelled is still told. */
function around(): [from: Instant, to: Instant, cancelledFrom: Instant] {
	const at = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant();
	return [at(today().subtract({ years: 1 })), at(today().add({ years: 2 })), at(today().subtract({ days: 30 }))];
}

function fileOf(
	{ kind, language }: Actor,
	entries: readonly Parameters<typeof lastChange>[0][],
	detailed: boolean,
	origin: string
): File {
	const pages = `${origin}${kind === 'staff' ? '/staff' : ''}/appointments`;
	const body = calendarOf(entries, { language, detailed, pages });
	const changes = entries.map(lastChange).sort(Temporal.Instant.compare);
	// Weak: compressed or not, it is the same file.
	return { body, etag: `W/"${hashOf(body).slice(0, 32)}"`, changedAt: changes.at(-1) ?? null };
}

/**
 * Whether a calendar holds this very file already. A date alone can't tell: what has vanished from a feed, because one
 * may no longer see it, leaves no newer date behind.
 */
export const holds = ({ etag }: File, ifNoneMatch: string | null): boolean =>
	(ifNoneMatch ?? '').split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag.slice(2));
