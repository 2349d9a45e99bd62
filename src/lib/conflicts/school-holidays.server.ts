import * as events from '../events/events.server.ts';
import { holds, type Actor } from '../people/actor.ts';
import { now, today } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound } from '../server/errors.ts';
import * as queries from './queries.server.ts';

type Holiday = {
	readonly unitId: string;
	readonly name: string;
	readonly startsOn: Temporal.PlainDate;
	readonly endsOn: Temporal.PlainDate;
};

const keepers = ['coordinator', 'leader', 'administrator'] as const;

/** Units whose school holidays the actor keeps. @throws NotFound for everyone who keeps none */
function unitsOf(actor: Actor): string[] {
	if (!holds(actor, ...keepers)) throw new NotFound();
	const kept = actor.roles.filter(({ role }) => (keepers as readonly string[]).includes(role));
	return [...new Set(kept.map(({ unitId }) => unitId))];
}

/** The school holidays of the actor's units that are not over, soonest first. @throws NotFound */
export const coming = (actor: Actor) =>
	as(actor, async () => {
		const lists = [];
		for (const unitId of unitsOf(actor))
			lists.push(...(await queries.schoolHolidays(unitId, today(), today().add({ years: 5 }))));
		return lists.toSorted((a, b) => Temporal.PlainDate.compare(a.startsOn, b.startsOn));
	});

/** The schools of a unit are closed from the first day to the last: dates of a series are flagged then. @throws NotFound */
export const add = (
	actor: Actor,
	{ unitId, ...holiday }: Omit<Holiday, 'unitId'> & { unitId?: string }
): Promise<void> =>
	as(actor, async () => {
		const units = unitsOf(actor);
		const at = unitId ?? units[0]!;
		if (!units.includes(at)) throw new NotFound();
		const id = await queries.insertSchoolHoliday({ ...holiday, unitId: at, madeAt: now(), madeBy: actor.id });
		await events.record(actor, 'school_holiday_added', { unitId: at, subjectId: id });
	});

/** Takes a holiday away again. @throws NotFound when it is none of the actor's units' */
export const remove = (actor: Actor, id: string): Promise<void> =>
	as(actor, async () => {
		const unitId = await queries.deleteSchoolHoliday(id, unitsOf(actor));
		if (!unitId) throw new NotFound();
		await events.record(actor, 'school_holiday_removed', { unitId, subjectId: id });
	});
