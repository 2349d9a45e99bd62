import * as appointments from '../appointments/appointments.server.ts';
import * as events from '../events/events.server.ts';
import type { Actor } from '../people/actor.ts';
import { now, today, zone } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import { texts } from '../texts/server/index.ts';
import { longDay } from '../time/words.ts';
import * as queries from './case-queries.server.ts';
import { changeable } from './cases.server.ts';

/** A visit that a pause would cancel. */
export type Visit = queries.Visit;

type Pause = { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate };

/** What one agrees to: these visits, as they stood. One that was planned or moved meanwhile is asked about again. */
export const agreement = (visits: readonly Visit[]): string =>
	visits.map(({ id, version }) => `${id}.${version}`).join(' ');

/**
 * Suspends a case from a day until and with another. The visits in between are cancelled by the house, in neutral words that
 * the parents read; nothing happens before somebody has seen them and agreed.
 * @param agreed the `agreement` of the visits that were seen; empty where there are none
 * @returns the visits to agree about, when nothing was changed; else an empty list
 * @throws NotFound; Refusal caseEnded, past, alreadyPaused
 */
export const pause = (actor: Actor, id: string, { from, until }: Pause, agreed: string): Promise<Visit[]> =>
	as(actor, async () => {
		const found = await changeable(actor, id);
		const { unitId, familyId, pauses } = found;
		if (Temporal.PlainDate.compare(from, today()) < 0) throw new Refusal('past');
		if (pauses.some((one) => one.startsOn <= until.toString() && from.toString() <= one.untilOn))
			throw new Refusal('alreadyPaused');
		const [start, end] = [from, until.add({ days: 1 })].map((day) => day.toZonedDateTime(zone).toInstant());
		const begin = Temporal.Instant.compare(start!, now()) > 0 ? start! : now();
		const visits = await queries.visits(found, begin, end!);
		if (visits.length && agreement(visits) !== agreed) return visits;
		// Kept with each visit, so in the language of the house.
		const day = longDay(until.toZonedDateTime(zone).toInstant(), now(), 'da');
		for (const visit of visits)
			await appointments.cancel(actor, visit.id, 'house', texts('da').samvaerPause(day), visit.version);
		await queries.insertPause({ caseId: id, startsOn: from, untilOn: until, madeAt: now(), madeBy: actor.id });
		await events.record(actor, 'samvaer_paused', {
			...{ unitId, familyId, subjectId: id },
			data: { from: from.toString(), until: until.toString(), visits: visits.length }
		});
		return [];
	});

/** Lifts a pause: visits may be planned again. Those that were cancelled stay so. @throws NotFound; Refusal caseEnded */
export const lift = (actor: Actor, id: string, pauseId: string): Promise<void> =>
	as(actor, async () => {
		const { unitId, familyId } = await changeable(actor, id);
		if (!(await queries.liftPause(pauseId, id, now(), actor.id))) throw new NotFound();
		await events.record(actor, 'samvaer_pause_lifted', { unitId, familyId, subjectId: id });
	});
