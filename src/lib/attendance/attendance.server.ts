import { rulesOf, type Kind } from '../appointments/kinds/index.ts';
import * as events from '../events/events.server.ts';
import * as looks from '../looks/looks.server.ts';
import { followsFamilies, holds, type Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import { isAParents, type Entry, type Summary } from './outcome.ts';
import * as queries from './queries.server.ts';

export type { Entry, Summary };
export type Unrecorded = queries.Unrecorded;

/** How far back what is not recorded is something to do, and what the summary counts. */
const lately = { hours: 24 * 42 };
const aYear = { hours: 24 * 365 };

const hasBegun = (startsAt: Temporal.Instant) => Temporal.Instant.compare(startsAt, now()) <= 0;

/**
 * Staff write down what became of appointments that have begun; several at once, all or none. The newest record counts,
 * and the earlier ones stay (rule 14). Nothing but the outcome is written.
 * @throws NotFound for one that the actor does not work with; Refusal notYet, cancelled, notAnOutcome
 */
export const record = (actor: Actor, entries: readonly Entry[]): Promise<void> =>
	as(actor, async () => {
		// One fixed order, so that two who record the same can't wait for each other.
		for (const entry of entries.toSorted((a, b) => (a.appointmentId < b.appointmentId ? -1 : 1)))
			await one(actor, entry);
	});

async function one(actor: Actor, { appointmentId, outcome, parentId }: Entry): Promise<void> {
	await queries.hold(appointmentId);
	const found = await queries.maybeFind(appointmentId);
	if (!found?.works) throw new NotFound();
	if (!hasBegun(found.startsAt)) throw new Refusal('notYet');
	if (found.isCancelled) throw new Refusal('cancelled');
	// Where there is one parent it is that one; where there are several it must be said which.
	const [first, ...others] = found.parentIds;
	const parent = isAParents(outcome) ? (others.length ? parentId : (first ?? null)) : null;
	if (isAParents(outcome) && (!parent || !found.parentIds.includes(parent))) throw new Refusal('notAnOutcome');
	if (outcome === 'child_absent' && !found.hasChild) throw new Refusal('notAnOutcome');
	const before = await queries.newest(appointmentId);
	// The same form sent twice records once.
	if (before?.outcome === outcome && before.parentId === parent) return;
	await queries.insert({ appointmentId, outcome, parentId: parent, madeAt: now(), madeBy: actor.id });
	await events.record(actor, 'attendance_recorded', {
		...{ unitId: found.unitId, familyId: found.familyId, subjectId: appointmentId },
		data: { outcome, again: before !== null }
	});
}

/**
 * A parent's own words about an appointment that has begun; they correct themselves by adding. The staff of the family read them.
 * @param words at most 1,000 characters
 * @throws NotFound when it is not the parent's, or nothing may be written about it (rule 11); Refusal notYet
 */
export const addWords = (actor: Actor, appointmentId: string, words: string): Promise<void> =>
	as(actor, async () => {
		const found = await queries.maybeFind(appointmentId);
		if (!found || actor.kind !== 'parent' || !rulesOf(found.kind).written) throw new NotFound();
		if (!hasBegun(found.startsAt)) throw new Refusal('notYet');
		const mine = (await queries.words(appointmentId)).filter(({ personId }) => personId === actor.id);
		// Sent twice, written once.
		if (mine.at(-1)?.words === words) return;
		if (mine.length >= 20) throw new Refusal('enoughWords');
		await queries.insertWords({ appointmentId, personId: actor.id, words, madeAt: now() });
		await events.record(actor, 'attendance_words_added', {
			...{ unitId: found.unitId, familyId: found.familyId, subjectId: appointmentId }
		});
	});

/** What is recorded about one appointment, and the words that the reader may read: the parent's own, or all for staff. */
export const of = (actor: Actor, appointmentId: string) =>
	as(actor, async () => ({
		newest: await queries.newest(appointmentId),
		history: actor.kind === 'staff' ? await queries.history(appointmentId) : [],
		words: await queries.words(appointmentId)
	}));

/**
 * Appointments of the last six weeks that have begun, and of which nobody has written what became of them; newest first.
 * Mentors get those they take part in, coordinators and leaders the unit's.
 */
export const missing = (
	actor: Actor,
	{ limit = 50, kind, isOver = true }: { limit?: number; kind?: Kind; isOver?: boolean } = {}
): Promise<Unrecorded[]> =>
	as(actor, async () => {
		if (!followsFamilies(actor)) return [];
		const own = holds(actor, 'coordinator', 'leader') ? {} : { staffId: actor.id };
		const of = { ...own, ...(kind ? { kind } : {}) };
		const found = await looks.noted(actor, queries.unrecorded(now().subtract(lately), now(), limit, of));
		return isOver ? found.filter(({ endsAt }) => Temporal.Instant.compare(endsAt, now()) <= 0) : found;
	});

/** The last year of a family, a line for each parent: for those who work with it, in the figures that the parent sees (rule 14). */
export const ofFamily = (actor: Actor, familyId: string): Promise<Summary[]> =>
	as(actor, () => {
		looks.note(actor, familyId, 'appointments');
		return queries.summaries(now().subtract(aYear), now(), { familyId });
	});

/** The parent's own last year, a line for each family. */
export const own = (actor: Actor): Promise<Summary[]> =>
	as(actor, () => queries.summaries(now().subtract(aYear), now(), { parentId: actor.id }));
