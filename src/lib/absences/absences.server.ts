import { randomUUID } from 'node:crypto';
import * as events from '../events/events.server.ts';
import { followsFamilies, holds, type Actor } from '../people/actor.ts';
import { now, today } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import type { Absence } from './absence.ts';
import * as queries from './queries.server.ts';

/** The absences that the actor may end or stands in for, and whom a new one may be about. @throws NotFound for administrators */
export const page = (actor: Actor) =>
	as(actor, async () => {
		if (!followsFamilies(actor)) throw new NotFound();
		const colleagues = await queries.colleagues();
		const leads = holds(actor, 'coordinator', 'leader');
		return {
			absences: await queries.open(actor.id),
			people: leads ? colleagues : colleagues.filter(({ id }) => id === actor.id),
			colleagues
		};
	});

/** Which of those who answer a conversation are away today, and who answers instead; parents are told too. */
export const ofConversation = (actor: Actor, conversationId: string): Promise<Absence[]> =>
	as(actor, () => queries.ofConversation(conversationId));

/**
 * Somebody is away, and a colleague of the same unit follows their families meanwhile: reads, and answers in the own name.
 * @throws NotFound when it is not the actor's to say; Refusal sameWorker, closingPast when the days are over
 */
export const add = (
	actor: Actor,
	given: { personId: string; standInId: string; firstOn: Temporal.PlainDate; lastOn: Temporal.PlainDate }
): Promise<void> =>
	as(actor, async () => {
		const { people, colleagues } = await page(actor);
		const person = people.find(({ id }) => id === given.personId);
		const standIn = colleagues.find(({ id }) => id === given.standInId);
		if (!person || !standIn) throw new NotFound();
		if (person.id === standIn.id) throw new Refusal('sameWorker');
		if (Temporal.PlainDate.compare(given.lastOn, today()) < 0) throw new Refusal('closingPast');
		const id = randomUUID();
		await queries.insert({ id, unitId: person.unitId, ...given, madeAt: now(), madeBy: actor.id });
		await events.record(actor, 'absence_added', { unitId: person.unitId, subjectId: id });
	});

/** It is over before its time: from now on the stand-in has no access. @throws NotFound */
export const end = (actor: Actor, id: string): Promise<void> =>
	as(actor, async () => {
		const unitId = await queries.end(id, actor.id, now());
		if (!unitId) throw new NotFound();
		await events.record(actor, 'absence_ended', { unitId, subjectId: id });
	});
