import type { Actor } from '../people/actor.ts';
import { as } from '../server/db.ts';
import { NotFound } from '../server/errors.ts';
import { holidayOn } from './holidays.server.ts';
import * as queries from './queries.server.ts';

/**
 * Which days of a period a family's house or its schools have off: public holidays and school holidays (rule 12).
 * @throws NotFound when the family is not the planner's
 */
export const daysOff = (
	actor: Actor,
	familyId: string,
	from: Temporal.PlainDate,
	to: Temporal.PlainDate
): Promise<(day: Temporal.PlainDate) => boolean> =>
	as(actor, async () => {
		const unit = await queries.unitOf(familyId);
		if (!unit) throw new NotFound();
		const closed = await queries.schoolHolidays(unit.unitId, from, to);
		return (day) =>
			holidayOn(day, 'da') !== null ||
			closed.some(
				({ startsOn, endsOn }) =>
					Temporal.PlainDate.compare(startsOn, day) <= 0 && Temporal.PlainDate.compare(day, endsOn) <= 0
			);
	});
