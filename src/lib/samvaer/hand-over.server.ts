import * as appointments from '../appointments/appointments.server.ts';
import * as planning from '../appointments/queries.server.ts';
import type { Conflict, Slot, Wish } from '../conflicts/conflict.ts';
import * as conflicts from '../conflicts/conflicts.server.ts';
import * as events from '../events/events.server.ts';
import type { Actor } from '../people/actor.ts';
import { now, today, zone } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import * as queries from './case-queries.server.ts';
import { workerOn, type Case } from './case.ts';
import { changeable, leads } from './cases.server.ts';

/** A new worker from a day on, and the meeting where they are introduced. */
export type HandOver = {
	readonly workerId: string;
	readonly from: Temporal.PlainDate;
	/** Why, in words that the parents read. */
	readonly reason: string | null;
	/** Both workers, the parents and the child; null when they know each other. */
	readonly introduction: (Slot & { readonly placeId: string | null }) | null;
};

/** One time that can't be had, and what stands in its way. */
export type InTheWay = Slot & { readonly isIntroduction: boolean; readonly conflicts: readonly Conflict[] };

/**
 * Hands a case over: the introduction is planned, the visits from that day on get the new worker as new versions, and their
 * parents are asked again (rules 1 and 3). Visits that a substitute takes stay the substitute's. All of it or nothing.
 * @returns what stands in the way, when nothing was changed; else an empty list
 * @throws NotFound for who does not lead the unit; Refusal caseEnded, past, sameWorker, handOverSoon; timeTaken when somebody else was faster
 */
export const handOver = (actor: Actor, id: string, wish: HandOver): Promise<InTheWay[]> =>
	as(actor, async () => {
		const old = await changeable(actor, id);
		const { unitId, familyId } = old;
		if (!leads(actor, unitId) || (await planning.colleagues(unitId, [wish.workerId])) !== 1) throw new NotFound();
		if (Temporal.PlainDate.compare(wish.from, today()) < 0) throw new Refusal('past');
		if (old.workers.some(({ startsOn }) => startsOn >= wish.from.toString())) throw new Refusal('handOverSoon');
		const before = workerOn(old, wish.from);
		if (before?.id === wish.workerId) throw new Refusal('sameWorker');

		await queries.lockFamily(familyId);
		const midnight = wish.from.toZonedDateTime(zone).toInstant();
		const begin = Temporal.Instant.compare(midnight, now()) > 0 ? midnight : now();
		const visits = (await queries.visits(old, begin, null)).filter(({ staffIds }) =>
			before ? staffIds.includes(before.id) : !staffIds.length
		);
		const blocked = await inTheWay(actor, old, wish, visits);
		if (blocked.length) return blocked;

		await queries.insertWorker({
			...{ caseId: id, personId: wish.workerId, startsOn: wish.from, madeAt: now(), madeBy: actor.id }
		});
		const met = wish.introduction?.startsAt.toZonedDateTimeISO(zone).toPlainDate();
		await queries.keepInStep(familyId, met ? { personId: wish.workerId, from: met } : null);
		for (const visit of visits) {
			const { details } = await appointments.one(actor, visit.id);
			const { otherWorkerReason: _, ...kept } = details;
			const staffIds = [...new Set([wish.workerId, ...visit.staffIds.filter((one) => one !== before?.id)])];
			await appointments.move(actor, visit.id, visit.version, {
				...{ staffIds, details: kept, reason: wish.reason },
				// The time stays as it was agreed, also on a day that the house is closed.
				holdAnyway: true
			});
		}
		if (wish.introduction) {
			const { placeId, startsAt, endsAt } = wish.introduction;
			const plan = { ...introducing(old, wish), placeId, startsAt, endsAt, bring: null };
			await appointments.plan(actor, plan);
		}
		await events.record(actor, 'samvaer_handed_over', {
			...{ unitId, familyId, subjectId: id },
			data: { from: wish.from.toString(), workerId: wish.workerId, visits: visits.length }
		});
		return [];
	});

/** The introduction is a samvær of its own, with both workers. */
const introducing = (one: Case, { workerId, from, introduction }: HandOver): Wish => {
	const before = workerOn(one, from.subtract({ days: 1 }))?.id ?? workerOn(one, from)?.id;
	return {
		...{ familyId: one.familyId, kind: 'samvaer', childIds: [one.childId], parentIds: one.parents.map(({ id }) => id) },
		...{ staffIds: [...new Set([...(before ? [before] : []), workerId])], placeId: introduction?.placeId ?? null },
		details: { supervision: one.supervision }
	};
};

async function inTheWay(
	actor: Actor,
	one: Case,
	wish: HandOver,
	visits: readonly queries.Visit[]
): Promise<InTheWay[]> {
	const ignoreAppointmentIds = visits.map(({ id }) => id);
	const alone: Wish = {
		...{ familyId: one.familyId, kind: 'follow_up', staffIds: [wish.workerId], parentIds: [], childIds: [] },
		...{ placeId: null, details: {}, ignoreAppointmentIds }
	};
	const strict = (list: readonly Conflict[]) => list.filter((conflict) => conflict.strict);
	const found = await conflicts.find(actor, alone, visits);
	const ways = visits.map(({ startsAt, endsAt }, n) => ({
		...{ startsAt, endsAt, isIntroduction: false, conflicts: strict(found[n]!) }
	}));
	if (wish.introduction) {
		const { startsAt, endsAt } = wish.introduction;
		const period = { decisionFrom: one.decisionFrom?.toString(), decisionTo: one.decisionTo?.toString() };
		const asked = introducing(one, wish);
		const [list] = await conflicts.find(actor, { ...asked, details: { ...asked.details, ...period } }, [
			{ startsAt, endsAt }
		]);
		ways.unshift({ startsAt, endsAt, isIntroduction: true, conflicts: strict(list!) });
	}
	return ways.filter((way) => way.conflicts.length > 0);
}
