import type { Actor } from '../people/actor.ts';
import { as } from '../server/db.ts';
import { NotFound } from '../server/errors.ts';
import { conflictTypes, type Asked, type Conflict, type Slot, type Wish } from './conflict.ts';
import { candidatesFor } from './nearby.ts';
import * as queries from './queries.server.ts';
import { sources } from './sources/index.server.ts';

/**
 * What stands in the way of each of some times, soonest told what can't be planned at all. A handful of statements,
 * however many times. It only tells: the bookings' constraint and planning's rules decide (rule 4).
 * @returns a list for each time, in the same order; empty where nothing stands in the way
 * @throws NotFound when the family is not the planner's
 */
export const find = (actor: Actor, wish: Wish, slots: readonly Slot[]): Promise<Conflict[][]> =>
	as(actor, async () => conflictsOf(await askedBy(actor, wish), slots));

/**
 * The same for a search that may have no family yet: what stands in the way of the unit's people and rooms.
 * Whom the actor may not ask about is never taken.
 * @throws NotFound when the unit is not the actor's
 */
export const among = (
	actor: Actor,
	unitId: string,
	wish: Omit<Wish, 'familyId'>,
	slots: readonly Slot[]
): Promise<Conflict[][]> =>
	as(actor, async () => {
		const hours = await queries.hoursOf(unitId);
		if (!hours) throw new NotFound();
		// A unit is no family, so no case of any is asked about.
		return conflictsOf(ready(actor, { ...wish, familyId: unitId }, { unitId, ...hours }), slots);
	});

/**
 * The nearest free time beside each of some times: another hour of the same day first, then the days around it.
 * A handful of statements, however many times. Proposed times overlap neither each other nor those to avoid.
 * @param slots the times that won't do
 * @param avoid times that are wished too, and not to be proposed
 * @returns a time for each, or null where none is free within a week
 * @throws NotFound when the family is not the planner's
 */
export const propose = (
	actor: Actor,
	wish: Wish,
	slots: readonly Slot[],
	avoid: readonly Slot[] = []
): Promise<(Slot | null)[]> =>
	as(actor, async () => {
		const asked = await askedBy(actor, wish);
		const used = [...avoid];
		const proposals: (Slot | null)[] = slots.map(() => null);
		// The same day is enough for most; only who finds nothing there is looked up in the days around.
		for (const where of ['day', 'days'] as const) {
			const open = slots.flatMap((slot, index) =>
				proposals[index] ? [] : candidatesFor(slot, asked, where).map((candidate) => ({ index, candidate }))
			);
			const found = await conflictsOf(
				asked,
				open.map(({ candidate }) => candidate)
			);
			for (const [n, { index, candidate }] of open.entries()) {
				if (proposals[index] || found[n]!.length || used.some((other) => overlap(other, candidate))) continue;
				proposals[index] = candidate;
				used.push(candidate);
			}
		}
		return proposals;
	});

/** Whether two times have a moment in common. */
export const overlap = (a: Slot, b: Slot): boolean =>
	Temporal.Instant.compare(a.startsAt, b.endsAt) < 0 && Temporal.Instant.compare(b.startsAt, a.endsAt) < 0;

type Ready = Omit<Asked, 'slots'>;

async function askedBy(actor: Actor, wish: Wish): Promise<Ready> {
	const unit = await queries.unitOf(wish.familyId);
	if (!unit) throw new NotFound();
	return ready(actor, wish, unit);
}

type Unit = { readonly unitId: string; readonly opensAt: string; readonly closesAt: string };

const ready = (actor: Actor, wish: Wish, { unitId, opensAt, closesAt }: Unit): Ready => ({
	...{ ...wish, unitId, language: actor.language },
	...{ opensAt: Temporal.PlainTime.from(opensAt), closesAt: Temporal.PlainTime.from(closesAt) }
});

async function conflictsOf(ready: Ready, slots: readonly Slot[]): Promise<Conflict[][]> {
	const lists: Conflict[][] = slots.map(() => []);
	if (!slots.length) return lists;
	for (const source of sources)
		for (const { slot, ...conflict } of await source({ ...ready, slots })) lists[slot]!.push(conflict);
	const rank = ({ type }: Conflict) => conflictTypes.indexOf(type);
	return lists.map((list) => list.toSorted((a, b) => rank(a) - rank(b)));
}
