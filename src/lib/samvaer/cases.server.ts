import { randomUUID } from 'node:crypto';
import * as appointments from '../appointments/appointments.server.ts';
import * as planning from '../appointments/queries.server.ts';
import * as events from '../events/events.server.ts';
import * as looks from '../looks/looks.server.ts';
import { followsFamilies, type Actor } from '../people/actor.ts';
import { now, zone } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import * as queries from './case-queries.server.ts';
import { hasEnded, type Case, type Facts } from './case.ts';

export type { Case, Facts };
export type Own = queries.Own;

/** Whether the actor leads the unit: who works with a family is for them to say. */
export const leads = (actor: Actor, unitId: string): boolean =>
	actor.roles.some((one) => one.unitId === unitId && (one.role === 'coordinator' || one.role === 'leader'));

/**
 * The cases of the families that the actor follows, open ones first, by family.
 * @param of those of one family, or only those that hold today
 * @throws NotFound for administrators
 */
export const all = (actor: Actor, of: { familyId?: string; open?: boolean } = {}): Promise<Case[]> =>
	as(actor, async () => {
		if (!followsFamilies(actor)) throw new NotFound();
		return looks.noted(actor, queries.all(of, 300), of.familyId ? 'samvaer' : 'lists');
	});

/** One case. @throws NotFound when it is not of a family that the actor follows */
export const find = (actor: Actor, id: string): Promise<Case> =>
	as(actor, async () => {
		const found = await queries.maybeFind(id);
		if (!found) throw new NotFound();
		looks.note(actor, found.familyId, 'samvaer');
		return found;
	});

/** The parent's own samvær: no other parent, and no place (rule 5). */
export const own = (actor: Actor): Promise<Own[]> => as(actor, () => queries.own());

/** What a case is opened with. */
export type NewCase = Facts & { readonly familyId: string; readonly childId: string; readonly workerId: string };

/**
 * Opens a case with its one worker from today on (rule 3), who may now see the family.
 * @throws NotFound for who does not lead the unit, and for people and places that are not theirs; Refusal caseExists
 */
export const open = (actor: Actor, { familyId, childId, workerId, parentIds, ...facts }: NewCase): Promise<string> =>
	as(actor, async () => {
		const unitId = await planning.unitOf(familyId);
		if (!unitId || !leads(actor, unitId)) throw new NotFound();
		await queries.lockFamily(familyId);
		await areTheirs({ unitId, familyId, childId, parentIds, placeId: facts.placeId }, [workerId]);
		if (await queries.isTaken(childId, parentIds, null)) throw new Refusal('caseExists');
		const id = randomUUID();
		await queries.insert({ ...settled(facts), id, unitId, familyId, childId, openedAt: now(), openedBy: actor.id });
		await queries.setParents(id, parentIds);
		const startsOn = now().toZonedDateTimeISO(zone).toPlainDate();
		await queries.insertWorker({ caseId: id, personId: workerId, startsOn, madeAt: now(), madeBy: actor.id });
		await queries.keepInStep(familyId);
		await events.record(actor, 'samvaer_case_opened', { unitId, familyId, subjectId: id });
		return id;
	});

/**
 * Changes what a case says. Its coming visits get the decision's new period; another supervision is a new version, and the
 * parents are asked again (rules 1 and 2). Length, rhythm and place are those of visits planned from now on.
 * @throws NotFound; Refusal caseEnded, caseExists, visitsOutside when a visit lies outside the new period
 */
export const edit = (actor: Actor, id: string, { parentIds, ...facts }: Facts): Promise<void> =>
	as(actor, async () => {
		const old = await changeable(actor, id);
		await queries.lockFamily(old.familyId);
		await areTheirs({ ...old, parentIds, placeId: facts.placeId });
		if (await queries.isTaken(old.childId, parentIds, id)) throw new Refusal('caseExists');
		const { supervision, decisionFrom, decisionTo } = settled(facts);
		const visits = await queries.visits(old, now(), null);
		const isOutside = ({ startsAt }: queries.Visit) => {
			const day = startsAt.toZonedDateTimeISO(zone).toPlainDate();
			return Temporal.PlainDate.compare(day, decisionFrom!) < 0 || Temporal.PlainDate.compare(day, decisionTo!) > 0;
		};
		if (supervision === 'supervised' && visits.some(isOutside)) throw new Refusal('visitsOutside');
		await queries.update(id, settled(facts));
		await queries.setParents(id, parentIds);
		const isOther =
			old.supervision !== supervision || !same(old.decisionFrom, decisionFrom) || !same(old.decisionTo, decisionTo);
		if (isOther) {
			for (const visit of visits) {
				const { details } = await appointments.one(actor, visit.id);
				const { decisionFrom: _, decisionTo: __, ...kept } = details;
				await appointments.move(actor, visit.id, visit.version, { details: { ...kept, supervision } });
			}
		}
		const { unitId, familyId } = old;
		await events.record(actor, 'samvaer_case_edited', { unitId, familyId, subjectId: id });
	});

/**
 * Ends a case from a day on: the worker's part in the family ends with it.
 * @throws NotFound for who does not lead the unit; Refusal caseEnded, visitsAfter while there are visits from that day on
 */
export const end = (actor: Actor, id: string, on: Temporal.PlainDate): Promise<void> =>
	as(actor, async () => {
		const old = await changeable(actor, id);
		const { unitId, familyId } = old;
		if (!leads(actor, unitId)) throw new NotFound();
		const from = on.toZonedDateTime(zone).toInstant();
		if ((await queries.visits(old, Temporal.Instant.compare(from, now()) > 0 ? from : now(), null)).length)
			throw new Refusal('visitsAfter');
		await queries.end(id, on, actor.id);
		await queries.keepInStep(familyId);
		await events.record(actor, 'samvaer_case_ended', { unitId, familyId, subjectId: id, data: { on: on.toString() } });
	});

/**
 * Says which of the case's parents may know its place: a property of place × person (rule 5).
 * @throws NotFound, also for a room, which is no secret, and for who is no parent of the case
 */
export const tellPlace = (actor: Actor, id: string, knowers: readonly string[]): Promise<void> =>
	as(actor, async () => {
		const { placeId, placeKind, parents, unitId, familyId } = await changeable(actor, id);
		const ids = parents.map((parent) => parent.id);
		if (!placeId || !placeKind || placeKind === 'room' || knowers.some((one) => !ids.includes(one)))
			throw new NotFound();
		await queries.setKnowers(placeId, ids, knowers);
		await events.record(actor, 'samvaer_place_told', {
			unitId,
			familyId,
			subjectId: id,
			data: { knowers: knowers.length }
		});
	});

/** Locks a case that may still be changed. @throws NotFound; Refusal caseEnded */
export async function changeable(actor: Actor, id: string): Promise<Case> {
	await queries.lock(id);
	const found = await find(actor, id);
	if (hasEnded(found, now().toZonedDateTimeISO(zone).toPlainDate())) throw new Refusal('caseEnded');
	return found;
}

const same = (a: Temporal.PlainDate | null, b: Temporal.PlainDate | null) => String(a) === String(b);

/** Supported samvær rests on no decision. */
const settled = ({
	supervision,
	decisionFrom,
	decisionTo,
	placeId,
	minutes,
	everyWeeks
}: Omit<Facts, 'parentIds'>) => ({
	...{ supervision, placeId, minutes, everyWeeks },
	...(supervision === 'supervised' ? { decisionFrom, decisionTo } : { decisionFrom: null, decisionTo: null })
});

/** Child and parents belong to the family, the worker to the unit, the place to one of them. @throws NotFound */
async function areTheirs(
	of: { unitId: string; familyId: string; childId: string; parentIds: readonly string[]; placeId: string | null },
	staffIds: readonly string[] = []
): Promise<void> {
	const isSo =
		of.parentIds.length > 0 &&
		(await queries.having(of.familyId, 'child', [of.childId])) === 1 &&
		(await queries.having(of.familyId, 'parent', of.parentIds)) === of.parentIds.length &&
		(await planning.colleagues(of.unitId, [...staffIds])) === staffIds.length &&
		(!of.placeId || (await planning.isPlaceFor(of.placeId, of.unitId, of.familyId)));
	if (!isSo) throw new NotFound();
}
