import * as events from '../events/events.server.ts';
import * as guard from '../guard/guard.server.ts';
import * as looks from '../looks/looks.server.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import type { Suggestion } from './appointment.ts';
import * as appointments from './appointments.server.ts';
import { rulesOf, type Kind } from './kinds/index.ts';
import * as queries from './queries.server.ts';
import * as suggestionQueries from './suggestion-queries.server.ts';

/** Suggestions that wait for the reader's reply. */
export const open = (actor: Actor): Promise<(Suggestion & { familyId: string; kind: Kind })[]> =>
	as(actor, () => looks.noted(actor, suggestionQueries.openSuggestions(now())));

export type Reply =
	| { readonly reply: 'accepted' }
	| { readonly reply: 'countered'; readonly startsAt: Temporal.Instant; readonly words: string | null }
	| { readonly reply: 'declined'; readonly words: string | null };

/**
 * Staff reply to a parent's suggestion. Accepting moves the appointment there; countering moves it to another time.
 * Either way it is a new version, which the parent is asked about (rules 1 and 2).
 * @throws Refusal alreadyAnswered, stale, timeTaken, past, protectedAddressOf
 */
export const reply = (actor: Actor, suggestionId: string, given: Reply): Promise<string> =>
	as(actor, async () => {
		const suggestion = await suggestionQueries.maybeFindSuggestion(suggestionId);
		if (!suggestion || !(await queries.worksWith(suggestion.appointmentId))) throw new NotFound();
		const { appointmentId, version, startsAt, endsAt } = suggestion;
		const counter =
			given.reply === 'countered'
				? { startsAt: given.startsAt, endsAt: given.startsAt.add(startsAt.until(endsAt)) }
				: null;
		const appointment = await queries.lock(appointmentId, 'change');
		if (!appointment) throw new NotFound();
		// Read again under the lock: two who reply at once can't both be first.
		if ((await suggestionQueries.maybeFindSuggestion(suggestionId))?.reply) throw new Refusal('alreadyAnswered');
		const words = 'words' in given && rulesOf(appointment.kind).written ? given.words : null;
		const { familyId } = appointment;
		await guard.tell(actor, [{ parentId: suggestion.personId, familyId }], [words], appointmentId);
		await suggestionQueries.insertReply({
			suggestionId,
			reply: given.reply,
			counterStartsAt: counter?.startsAt ?? null,
			counterEndsAt: counter?.endsAt ?? null,
			words,
			madeAt: now(),
			madeBy: actor.id
		});
		if (given.reply !== 'declined')
			await appointments.move(actor, appointmentId, version, counter ?? { startsAt, endsAt });
		await events.record(actor, `suggestion_${given.reply}`, {
			unitId: appointment.unitId,
			familyId: appointment.familyId,
			subjectId: appointmentId,
			data: { version }
		});
		return appointmentId;
	});
