import * as appointments from '../../appointments/appointments.server.ts';
import { rulesOf, type Kind } from '../../appointments/kinds/index.ts';
import * as conflicts from '../../conflicts/conflicts.server.ts';
import { conflictWords } from '../../conflicts/words.server.ts';
import * as families from '../../families/families.server.ts';
import type { Actor } from '../../people/actor.ts';
import { Refusal } from '../../server/errors.ts';
import type { Language } from '../../texts/languages.ts';
import type { Row } from './row.ts';

type Timed = Pick<Row, 'wholeDay' | 'minutes'> & { readonly startsAt: Temporal.Instant };

/** Longer than any appointment: then it is a day off or a journey. */
const longest = 12 * 60;

/**
 * What every appointment of an import has in common: the family's parent, and whoever imports where staff take part.
 * @throws Refusal oneFamilyOnly, oneParentOnly: whom else it is with is no guess for a file; NotFound
 */
export async function wishFor(actor: Actor, kind: Kind, familyIds: readonly string[]) {
	const [familyId] = familyIds;
	if (!familyId || familyIds.length > 1) throw new Refusal('oneFamilyOnly');
	const { parents } = await families.planningChoices(actor, familyId);
	if (!parents.length) throw new Refusal('noReceivers');
	if (kind !== 'school_meeting' && parents.length > 1) throw new Refusal('oneParentOnly');
	return {
		...{ familyId, kind, placeId: null, childIds: [], details: {} },
		staffIds: rulesOf(kind).staffed ? [actor.id] : [],
		parentIds: parents.map(({ id }) => id)
	};
}
type Wish = Awaited<ReturnType<typeof wishFor>>;

/** Whether a date has a time and an end that an appointment can have. */
export const canBe = ({ wholeDay, minutes }: Pick<Row, 'wholeDay' | 'minutes'>): boolean =>
	!wholeDay && minutes <= longest;

const slotOf = ({ startsAt, minutes }: Timed, kind: Kind) => ({
	startsAt,
	endsAt: startsAt.add({ minutes: minutes || rulesOf(kind).minutes })
});

/** What stands in the way of each date, in words; null where nothing does that matters. */
export async function obstacles(actor: Actor, wish: Wish, dates: readonly Timed[], language: Language) {
	const found = await conflicts.find(
		actor,
		wish,
		dates.map((date) => slotOf(date, wish.kind))
	);
	return found.map((list) => {
		const strict = list.find((conflict) => conflict.strict);
		return strict ? conflictWords(strict, language) : null;
	});
}

/** Plans one. @returns its id @throws Refusal timeTaken and the other rules of planning */
export const plan = (actor: Actor, wish: Wish, date: Timed): Promise<string> => {
	if (!canBe(date)) throw new Refusal('notAnAppointment');
	return appointments.plan(actor, { ...wish, ...slotOf(date, wish.kind), bring: null });
};

/** Moves one that the other calendar has moved: a new version, and the parents are asked again (rule 1). */
export async function move(actor: Actor, id: string, date: Timed): Promise<void> {
	const { version, kind, startsAt } = await appointments.one(actor, id);
	if (startsAt.equals(date.startsAt)) return;
	await appointments.move(actor, id, version, slotOf(date, kind));
}
