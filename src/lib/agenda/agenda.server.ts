import * as appointments from '../appointments/appointments.server.ts';
import type { Suggestion, Version } from '../appointments/appointment.ts';
import type { Actor } from '../people/actor.ts';
import { instantOf, now, zone } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound } from '../server/errors.ts';
import { horizonOf, type Encounter, type Line } from './agenda.ts';
import * as queries from './queries.server.ts';

/** A parent's own coming and running appointments, soonest first. @param names whether the staff's names are wanted */
export const coming = (actor: Actor, { limit = 200, names = true } = {}): Promise<Line[]> =>
	as(actor, () => queries.coming(actor.id, now(), limit, names));

const page = 30;

/**
 * A parent's own appointments that are over, newest first, a page of whole days at a time.
 * @param before the first day that is not wanted; all of them when null
 * @returns also the `before` of the next page; null at the end
 */
export const earlier = (
	actor: Actor,
	before: Temporal.PlainDate | null
): Promise<{ lines: Line[]; next: Temporal.PlainDate | null }> =>
	as(actor, async () => {
		const until = before ? instantOf(before, new Temporal.PlainTime()) : now();
		const lines = await queries.earlier(actor.id, now(), until, page + 1);
		const last = lines.at(-1);
		if (lines.length <= page || !last) return { lines, next: null };
		// A day is never torn in two: the page ends before the last day that was seen.
		const dayOf = ({ startsAt }: Line) => startsAt.toZonedDateTimeISO(zone).toPlainDate();
		const whole = lines.filter((line) => !dayOf(line).equals(dayOf(last)));
		return whole.length
			? { lines: whole, next: dayOf(last).add({ days: 1 }) }
			: { lines: lines.slice(0, page), next: dayOf(last) };
	});

/** How many of a parent's coming appointments wait for an answer (`isWaiting`). */
export const waiting = (actor: Actor): Promise<number> =>
	as(actor, async () => (await queries.waiting(actor.id, now(), horizonOf(now())))[0]!.many);

/** One own appointment, and who comes. @throws NotFound when absent or not the reader's (rule 5) */
export const meet = (actor: Actor, id: string): Promise<Encounter> =>
	as(actor, async () => {
		const [appointment, acquaintance] = await Promise.all([appointments.one(actor, id), queries.acquaintance(id)]);
		if (!acquaintance) throw new NotFound();
		return { appointment, ...acquaintance };
	});

/** The same, with all that happened to it. */
export const history = (
	actor: Actor,
	id: string
): Promise<Encounter & { versions: Version[]; suggestions: Suggestion[] }> =>
	as(actor, async () => {
		const [found, acquaintance] = await Promise.all([appointments.find(actor, id), queries.acquaintance(id)]);
		if (!acquaintance) throw new NotFound();
		return { ...found, ...acquaintance };
	});
