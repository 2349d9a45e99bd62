import { rulesOf, type Kind } from '../appointments/kinds/index.ts';
import type { Details } from '../appointments/kinds/kind.ts';
import { zone } from '../server/clock.ts';
import { Refusal } from '../server/errors.ts';
import { matching as rows, type Match } from './case-queries.server.ts';

/** What of a plan says which case it belongs to. */
type Samvaer = {
	readonly familyId: string;
	readonly kind: Kind;
	readonly childIds: readonly string[];
	readonly parentIds: readonly string[];
};

/** The cases that a samvær of these people may belong to; none for the other kinds. */
export const matching = async (wish: Samvaer): Promise<Match[]> =>
	rulesOf(wish.kind).supervision ? rows(wish.familyId, wish.childIds, wish.parentIds) : [];

/** What the case says of a day; null when none holds on it. */
export function caseOn(cases: readonly Match[], day: Temporal.PlainDate) {
	const on = day.toString();
	const found = cases.find(({ endedOn }) => !endedOn || Temporal.PlainDate.compare(endedOn, day) > 0);
	if (!found) return null;
	const { decisionFrom, decisionTo, pauses } = found;
	return {
		found,
		isOutside:
			found.supervision === 'supervised' &&
			(!decisionFrom || !decisionTo || on < decisionFrom.toString() || on > decisionTo.toString()),
		isPaused: pauses.some(({ startsOn, untilOn }) => startsOn <= on && on <= untilOn)
	};
}

const dayOf = (startsAt: Temporal.Instant) => startsAt.toZonedDateTimeISO(zone).toPlainDate();

/** Where a samvær has a case, the decision's period is the case's (rule 2). Everything else stays as it was wished. */
export async function asDecided<Plan extends Samvaer & { startsAt: Temporal.Instant; details: Details }>(
	plan: Plan
): Promise<Plan> {
	if (plan.details.supervision !== 'supervised') return plan;
	const on = caseOn(await matching(plan), dayOf(plan.startsAt));
	if (on?.found.supervision !== 'supervised') return plan;
	const { decisionFrom, decisionTo } = on.found;
	return {
		...plan,
		details: { ...plan.details, decisionFrom: decisionFrom?.toString(), decisionTo: decisionTo?.toString() }
	};
}

/**
 * A rule of planning: a samvær that has a case is of the case's kind, within its decision's period and not in a pause.
 * @throws Refusal notAsDecided, outsideDecision (rule 2), samvaerPaused
 */
export async function isInCase(
	{
		familyId,
		kind,
		startsAt,
		details
	}: Omit<Samvaer, 'childIds' | 'parentIds'> & {
		startsAt: Temporal.Instant;
		details: Details;
	},
	who: Pick<Samvaer, 'childIds' | 'parentIds'>
): Promise<void> {
	const on = caseOn(await matching({ familyId, kind, ...who }), dayOf(startsAt));
	if (!on) return;
	if (details.supervision !== on.found.supervision) throw new Refusal('notAsDecided');
	if (on.isOutside) throw new Refusal('outsideDecision');
	if (on.isPaused) throw new Refusal('samvaerPaused');
}
