import * as events from '../events/events.server.ts';
import * as guard from '../guard/guard.server.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import type { Answer } from './answer.ts';
import { isTaken } from './booking.server.ts';
import { rulesOf } from './kinds/index.ts';
import * as placeQueries from './place-queries.server.ts';
import * as queries from './queries.server.ts';
import * as suggestionQueries from './suggestion-queries.server.ts';

/** An answer to the version that was seen. */
export type Given = {
	readonly version: number;
	readonly answer: Answer;
	readonly reason: string | null;
	/** The place that the parent chose, where two or three are offered. */
	readonly placeId?: string | null;
	/** Other times that would do, at most three. */
	readonly suggestions: readonly Temporal.Instant[];
};

/**
 * A parent answers one version of an own appointment, and may change the answer until it begins.
 * @throws NotFound when it is not the parent's; Refusal stale (rule 1), past, cancelled, notAnAnswer (rule 2),
 * placeNeeded where a place is to be chosen, placeTaken when it is not free any more
 */
export const give = (actor: Actor, appointmentId: string, given: Given): Promise<void> =>
	answer(actor, appointmentId, actor.id, given);

/** Staff write down what a parent said by phone or at the door: the same rules, and it shows who recorded it. */
export const record = (actor: Actor, appointmentId: string, parentId: string, given: Given): Promise<void> =>
	as(actor, async () => {
		if (!(await queries.worksWith(appointmentId))) throw new NotFound();
		await answer(actor, appointmentId, parentId, given);
	});

/** The place that the parent chose, at once: a new version, told as an event. Null when it is not theirs to choose. */
async function choose(
	actor: Actor,
	id: string,
	seen: number,
	placeId: string,
	personId: string
): Promise<number | null> {
	const version = await placeQueries.choose(id, seen, placeId, personId, now()).catch((error: unknown) => {
		throw isTaken(error) ? new Refusal('placeTaken') : error;
	});
	const appointment = version && (await queries.lock(id, 'answer'));
	if (appointment)
		await events.record(actor, 'place_chosen', {
			...{ unitId: appointment.unitId, familyId: appointment.familyId, subjectId: id },
			data: { version, personId }
		});
	return version;
}

const answer = (
	actor: Actor,
	appointmentId: string,
	personId: string,
	{ version: seen, answer, reason, suggestions, placeId }: Given
): Promise<void> =>
	as(actor, async () => {
		// Choosing makes the version that the answer is for; whoever answers only waits for it to be done.
		const chosen =
			placeId && answer === 'coming' ? await choose(actor, appointmentId, seen, placeId, personId) : undefined;
		const version = chosen ?? seen;
		const appointment = await queries.lock(appointmentId, 'answer');
		const people = await queries.peopleOf(appointmentId);
		if (!appointment || !people.some((person) => person.personId === personId && person.part === 'parent'))
			throw new NotFound();
		if (appointment.cancelled) throw new Refusal('cancelled');
		if (Temporal.Instant.compare(appointment.startsAt, now()) <= 0) throw new Refusal('past');
		if (appointment.version !== version) throw new Refusal('stale');
		if (chosen === null) throw new NotFound();
		if (answer === 'coming' && (await placeQueries.choicesOf(appointmentId, version, personId)) > 1)
			throw new Refusal('placeNeeded');
		const rules = rulesOf(appointment.kind);
		if (!rules.answers(appointment.details).includes(answer)) throw new Refusal('notAnAnswer');
		const words = rules.written && answer !== 'coming' ? reason : null;
		await guard.tell(actor, [{ parentId: personId, familyId: appointment.familyId }], [words], appointmentId);
		const before = await queries.newestAnswer(appointmentId, version, personId);
		if (before?.answer !== answer || before.reason !== words) {
			await queries.insertAnswer({
				appointmentId,
				version,
				personId,
				answer,
				reason: words,
				givenAt: now(),
				recordedBy: actor.id
			});
			await events.record(actor, 'appointment_answered', {
				...{ unitId: appointment.unitId, familyId: appointment.familyId, subjectId: appointmentId },
				data: { version, answer, personId }
			});
		}
		if (answer === 'cannot' && suggestions.length) {
			const length = appointment.startsAt.until(appointment.endsAt);
			if (suggestions.some((startsAt) => Temporal.Instant.compare(startsAt, now()) <= 0)) throw new Refusal('past');
			// The same form sent twice suggests its times once.
			const before = await suggestionQueries.suggestions(appointmentId);
			const isNew = (startsAt: Temporal.Instant) =>
				!before.some((one) => one.version === version && one.personId === personId && one.startsAt.equals(startsAt));
			const rows = suggestions
				.filter(isNew)
				.slice(0, 3)
				.map((startsAt) => ({
					appointmentId,
					version,
					personId,
					startsAt,
					endsAt: startsAt.add(length),
					madeAt: now()
				}));
			if (!rows.length) return;
			await suggestionQueries.insertSuggestions(rows);
			await events.record(actor, 'times_suggested', {
				unitId: appointment.unitId,
				familyId: appointment.familyId,
				subjectId: appointmentId,
				data: { version, times: rows.length }
			});
		}
	});
