import * as hours from '../hours/queries.server.ts';
import { isInCase } from '../samvaer/rules.server.ts';
import { now, zone } from '../server/clock.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import { rulesOf } from './kinds/index.ts';
import type { Plan } from './plan.ts';
import * as placeQueries from './place-queries.server.ts';
import * as queries from './queries.server.ts';

type Who = Pick<Plan, 'staffIds' | 'parentIds' | 'childIds' | 'placeOptions' | 'holdAnyway'>;
type Rule = (row: queries.Row, who: Who) => void | Promise<void>;

const isComing: Rule = ({ startsAt }) => {
	if (Temporal.Instant.compare(startsAt, now()) <= 0) throw new Refusal('past');
};

/** Everyone belongs: parents and children to the family, staff to the unit, the place to one of them. */
const isTheirs: Rule = async (row, { staffIds, parentIds, childIds, placeOptions = [] }) => {
	const known = await queries.belonging(row.familyId, [...parentIds, ...childIds]);
	const colleagues = await queries.colleagues(row.unitId, [...staffIds]);
	if (known !== parentIds.length + childIds.length || colleagues !== staffIds.length || !parentIds.length)
		throw new NotFound();
	for (const placeId of [row.placeId, ...placeOptions])
		if (placeId && !(await queries.isPlaceFor(placeId, row.unitId, row.familyId))) throw new NotFound();
};

/** Supervised samvær holds only within the decision's period (rule 2). */
const isDecided: Rule = ({ details: { supervision, decisionFrom, decisionTo }, startsAt }) => {
	if (supervision !== 'supervised') return;
	const day = startsAt.toZonedDateTimeISO(zone).toPlainDate().toString();
	if (!decisionFrom || !decisionTo || day < decisionFrom || day > decisionTo) throw new Refusal('outsideDecision');
};

/** The same person every time, or a reason (rule 3). */
const isUsualWorker: Rule = async ({ kind, familyId, startsAt, details }, who) => {
	if (!rulesOf(kind).fixedWorker) return;
	const worker = await queries.fixedWorker(familyId, who, startsAt.toZonedDateTimeISO(zone).toPlainDate());
	if (worker && !who.staffIds.includes(worker) && !details.otherWorkerReason) throw new Refusal('reasonNeeded');
};

/** Opening hours bind rooms. The unit's closing days are told, and the appointment may be held all the same. */
const isOpen: Rule = async ({ unitId, placeId, startsAt, endsAt }, { holdAnyway, placeOptions = [] }) => {
	for (const shut of await hours.shut(unitId, [placeId, ...placeOptions], startsAt, endsAt))
		if (shut !== 'unitClosed' || !holdAnyway) throw new Refusal(shut);
};

/** A choice is two or three places in place of one, and somebody can choose: a parent who may know two of them (rule 5). */
const isChoosable: Rule = async ({ placeId }, { placeOptions = [], parentIds }) => {
	if (!placeOptions.length) return;
	if (placeId || placeOptions.length < 2 || placeOptions.length > 3) throw new Refusal('placeOptions');
	if ((await placeQueries.knownToOne(placeOptions, parentIds)) < 2) throw new Refusal('optionsUnknown');
};

const rules: readonly Rule[] = [isComing, isTheirs, isOpen, isChoosable, isInCase, isDecided, isUsualWorker];

/**
 * The rules that no constraint can know.
 * @throws Refusal past, roomHours, roomClosed, unitClosed, placeOptions, optionsUnknown, notAsDecided, outsideDecision, samvaerPaused, reasonNeeded;
 *   NotFound for what is not theirs
 */
export async function check(row: queries.Row, who: Who): Promise<void> {
	for (const rule of rules) await rule(row, who);
}
