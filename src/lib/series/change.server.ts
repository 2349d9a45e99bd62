import * as appointmentQueries from '../appointments/queries.server.ts';
import { isNewVersion, readersOf, settled, told, type Change, type Plan } from '../appointments/plan.ts';
import { check } from '../appointments/rules.server.ts';
import { rulesOf } from '../appointments/kinds/index.ts';
import type { Details } from '../appointments/kinds/kind.ts';
import type { Conflict, Slot } from '../conflicts/conflict.ts';
import * as conflicts from '../conflicts/conflicts.server.ts';
import * as events from '../events/events.server.ts';
import * as guard from '../guard/guard.server.ts';
import type { Actor } from '../people/actor.ts';
import { instantOf, now, zone } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import type { Coming } from './queries.server.ts';
import * as queries from './queries.server.ts';
import type { Scope } from './scope.ts';
import { hold, patiently, recordAll, writeAll } from './writing.server.ts';

type Many = Exclude<Scope, 'one'>;

/** What stands in the way of one changed date. */
export type Obstacle = Slot & { readonly conflicts: readonly Conflict[] };

/** A change that can't be made as a whole, with the dates that stand in its way. */
export class SeriesObstacles extends Refusal {
	readonly obstacles: readonly Obstacle[];
	constructor(obstacles: readonly Obstacle[]) {
		super('seriesMoveConflicts');
		this.obstacles = obstacles;
	}
}

/**
 * Changes several dates of a series as one is changed: moved as many days, to the same wall time; place, people and what
 * to bring where those were changed. Each becomes a new version, and its parents are asked again (rule 1). What has begun
 * never changes, a moved date stays in its series, and all are changed or none.
 * @param seen the version of the appointment that the planner looked at
 * @param keeps whether dates may fall on days off and outside the opening hours
 * @throws SeriesObstacles with what stands in the way; Refusal seriesTaken, stale, past, cancelled, protectedAddressOf; NotFound
 */
export const move = (
	actor: Actor,
	id: string,
	seen: number,
	scope: Many,
	change: Change,
	keeps: boolean
): Promise<void> =>
	patiently(() =>
		as(actor, async () => {
			const { one, dates } = await changeable(actor, id, seen, scope);
			const { reason = null, ...changed } = change;
			const wanted: Plan = { ...planOf(one), ...changed };
			const rows = dates.map((old) => {
				const next = following(old, one, wanted);
				const row = { ...settled(next), id: old.id, unitId: old.unitId, familyId: old.familyId, version: old.version };
				const isNew = isNewVersion(old, [...old.people], row, next);
				if (isNew) row.version++;
				return { old, next, row, isNew };
			});
			const renewed = rows.filter(({ isNew }) => isNew);
			await hold(renewed.flatMap(({ next }) => resourcesOf(next)));
			await mustBeFree(actor, renewed, keeps);
			if (renewed[0]) await check(renewed[0].row, { ...renewed[0].next, holdAnyway: true });
			const texts = new Set(rows.flatMap(({ row }) => told(row, reason)));
			await guard.tell(actor, readersOf({ familyId: one.familyId, parentIds: everyone(rows) }), [...texts], id);
			await queries.updateAll(rows.map(({ row }) => row));
			const whose = { unitId: one.unitId, familyId: one.familyId };
			if (renewed.length) {
				const ids = renewed.map(({ row }) => row.id);
				const words = rulesOf(one.kind).written ? reason : null;
				await writeAll(actor, ids, renewed.flatMap(peopleRows), renewed.flatMap(optionRows), words, false);
				const facts = renewed.map(({ old, row }) => ({
					subjectId: row.id,
					data: { version: row.version, from: old.startsAt.toString(), to: row.startsAt.toString() }
				}));
				await recordAll(actor, 'appointment_moved', whose, facts);
			}
			const subjectId = (await queries.placeOf(id))!.seriesId;
			await events.record(actor, 'series_moved', { ...whose, subjectId, data: { scope, dates: renewed.length } });
		})
	);

/**
 * Cancels several dates of a series: their times are free again, and they stay to be seen (rule 14).
 * @throws Refusal stale, past, cancelled; NotFound
 */
export const cancel = (
	actor: Actor,
	id: string,
	seen: number,
	scope: Many,
	byWhom: 'house' | 'parent',
	reason: string | null
): Promise<void> =>
	as(actor, async () => {
		const { one, dates } = await changeable(actor, id, seen, scope);
		const ids = dates.map((date) => date.id);
		const words = rulesOf(one.kind).written ? reason : null;
		const parentIds = everyone(dates.map((date) => ({ next: planOf(date) })));
		await guard.tell(actor, readersOf({ familyId: one.familyId, parentIds }), [words], id);
		await queries.freeAll(ids);
		await queries.cancelAll(ids, byWhom, words, now(), actor.id);
		const whose = { unitId: one.unitId, familyId: one.familyId };
		const facts = dates.map(({ id: subjectId, version }) => ({ subjectId, data: { version, byWhom } }));
		await recordAll(actor, 'appointment_cancelled', whose, facts);
		const subjectId = (await queries.placeOf(id))!.seriesId;
		await events.record(actor, 'series_cancelled', { ...whose, subjectId, data: { scope, dates: ids.length } });
	});

/**
 * How many dates a change of this and the following, and of all coming, would be of; null when it is in no series.
 * @throws NotFound when it is not the planner's
 */
export const reach = (actor: Actor, id: string): Promise<{ following: number; all: number } | null> =>
	as(actor, async () => {
		const place = await queries.placeOf(id);
		return place && queries.reach(place.seriesId, place.number, now());
	});

/** Locks the dates that a change is of. @throws NotFound, Refusal cancelled, stale or past, of the one it is made on */
async function changeable(actor: Actor, id: string, seen: number, scope: Many) {
	if (!(await appointmentQueries.worksWith(id))) throw new NotFound();
	const place = await queries.placeOf(id);
	if (!place) throw new NotFound();
	const dates = await queries.lockComing(place.seriesId, scope === 'all' ? 1 : place.number, now());
	const one = dates.find((date) => date.id === id);
	if (!one) throw new Refusal(await whyNot(id));
	if (one.version !== seen) throw new Refusal('stale');
	return { one, dates };
}

async function whyNot(id: string): Promise<'cancelled' | 'past'> {
	return (await appointmentQueries.lock(id, 'change'))?.cancelled ? 'cancelled' : 'past';
}

function planOf({ people, ...old }: Coming): Plan {
	const of = (part: string) => people.filter((person) => person.part === part).map(({ personId }) => personId);
	return { ...old, staffIds: of('staff'), parentIds: of('parent'), childIds: of('child') };
}

/** The parents of all of the dates. */
const everyone = (rows: readonly { next: Pick<Plan, 'parentIds'> }[]) => [
	...new Set(rows.flatMap(({ next }) => next.parentIds))
];

/** What becomes of a date of the series when one of them changes: only what was changed on that one. */
function following(old: Coming, one: Coming, wanted: Plan): Plan {
	const [was, is] = [planOf(one), planOf(old)];
	const wall = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(zone).toPlainDateTime();
	const isMoved = !wanted.startsAt.equals(one.startsAt) || !wanted.endsAt.equals(one.endsAt);
	const days = wall(one.startsAt).toPlainDate().until(wall(wanted.startsAt).toPlainDate());
	const startsAt = instantOf(wall(old.startsAt).toPlainDate().add(days), wall(wanted.startsAt).toPlainTime());
	const same = (a: readonly string[], b: readonly string[]) => a.toSorted().join() === b.toSorted().join();
	return {
		...is,
		...(isMoved ? { startsAt, endsAt: startsAt.add(wanted.startsAt.until(wanted.endsAt)) } : {}),
		...(wanted.placeId === was.placeId ? {} : { placeId: wanted.placeId, placeOptions: [] }),
		...(same(wanted.placeOptions ?? [], was.placeOptions ?? [])
			? {}
			: { placeOptions: wanted.placeOptions, placeId: null }),
		...(same(wanted.staffIds, was.staffIds) ? {} : { staffIds: wanted.staffIds }),
		...(wanted.bring === was.bring ? {} : { bring: wanted.bring }),
		...(facts(wanted.details) === facts(was.details) ? {} : { details: wanted.details })
	};
}

/** Facts in one order, whatever order the database gives them in. */
const facts = (details: Details) =>
	JSON.stringify(
		Object.entries(details)
			.filter(([, value]) => value !== undefined)
			.toSorted()
	);

const resourcesOf = ({ staffIds, parentIds, childIds, placeId }: Plan) => [
	...[...staffIds, ...parentIds, ...childIds],
	...(placeId ? [placeId] : [])
];

const peopleRows = ({ row: { id: appointmentId }, next }: { row: { id: string }; next: Plan }) => [
	...next.staffIds.map((personId) => ({ appointmentId, personId, part: 'staff' as const })),
	...next.parentIds.map((personId) => ({ appointmentId, personId, part: 'parent' as const })),
	...next.childIds.map((personId) => ({ appointmentId, personId, part: 'child' as const }))
];

const optionRows = ({ row: { id: appointmentId }, next }: { row: { id: string }; next: Plan }) =>
	(next.placeOptions ?? []).map((placeId) => ({ appointmentId, placeId }));

/** Asks what stands in the way of all changed dates, those with the same people and place at once. */
async function mustBeFree(actor: Actor, rows: readonly { old: Coming; next: Plan }[], keeps: boolean): Promise<void> {
	const ignoreAppointmentIds = rows.map(({ old }) => old.id);
	const groups = Map.groupBy(rows, ({ next }) => JSON.stringify([resourcesOf(next), next.details]));
	const found: Obstacle[] = [];
	for (const group of groups.values()) {
		const wish = { ...group[0]!.next, ignoreAppointmentIds };
		const slots = group.map(({ next: { startsAt, endsAt } }) => ({ startsAt, endsAt }));
		const lists = await conflicts.find(actor, wish, slots);
		for (const [n, list] of lists.entries()) {
			const standing = list.filter(({ strict }) => strict || !keeps);
			if (standing.length) found.push({ ...slots[n]!, conflicts: standing });
		}
	}
	if (found.length) throw new SeriesObstacles(found);
}
