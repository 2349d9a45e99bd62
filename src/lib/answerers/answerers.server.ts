import { randomUUID } from 'node:crypto';
import * as events from '../events/events.server.ts';
import * as messages from '../messages/messages.server.ts';
import type { Actor } from '../people/actor.ts';
import { now, today } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import * as queries from './queries.server.ts';

/** A conversation's page about who answers it: with whom it is, who could have it, and who has had it. @throws NotFound */
export const find = (actor: Actor, conversationId: string) =>
	as(actor, async () => {
		if (actor.kind !== 'staff') throw new NotFound();
		const { conversation } = await messages.find(actor, conversationId);
		return {
			conversation,
			candidates: await queries.candidates(conversation.familyId),
			history: await queries.history(conversationId)
		};
	});

/**
 * Hands a conversation on: from that day the parent sees the new name and face. Who may read and write stays as it was.
 * @param from today or later
 * @throws NotFound when the conversation is not the actor's, or the other does not follow the family; Refusal dayPast, sameAnswerer
 */
export const handOn = (
	actor: Actor,
	conversationId: string,
	{ personId, from }: { personId: string; from: Temporal.PlainDate }
): Promise<void> =>
	as(actor, async () => {
		const { conversation, candidates, history } = await find(actor, conversationId);
		if (!candidates.some(({ id }) => id === personId)) throw new NotFound();
		if (Temporal.PlainDate.compare(from, today()) < 0) throw new Refusal('dayPast');
		const before = history.find(({ startsOn }) => Temporal.PlainDate.compare(startsOn, from) <= 0);
		if (before?.personId === personId) throw new Refusal('sameAnswerer');
		const row = { conversationId, personId, startsOn: from, madeAt: now(), madeBy: actor.id };
		await queries.insert({ id: randomUUID(), ...row });
		const { unitId, familyId } = conversation;
		await events.record(actor, 'messages_handed_on', {
			...{ unitId, familyId, subjectId: conversationId },
			data: { personId, from: from.toString() }
		});
	});
