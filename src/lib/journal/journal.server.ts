import { randomUUID } from 'node:crypto';
import * as events from '../events/events.server.ts';
import * as messages from '../messages/messages.server.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound } from '../server/errors.ts';
import { written } from './file.ts';
import * as queries from './queries.server.ts';

/** A conversation's own page about filing: with whom, how many messages there are, and what has been marked. @throws NotFound */
export const find = (actor: Actor, conversationId: string) =>
	as(actor, async () => {
		if (actor.kind !== 'staff') throw new NotFound();
		const { conversation } = await messages.find(actor, conversationId);
		return { conversation, marks: await queries.marks(conversationId) };
	});

/** The ids of the conversations with messages that nobody has filed yet. */
export const open = (actor: Actor): Promise<Set<string>> =>
	as(actor, async () => new Set((await queries.open()).map(({ id }) => id)));

/** Marks all up to a message as filed, by the actor, now. @throws NotFound when there is no such message, or it is not theirs */
export const mark = (actor: Actor, conversationId: string, upTo: number): Promise<void> =>
	as(actor, async () => {
		const { conversation } = await find(actor, conversationId);
		if (upTo < 1 || upTo > conversation.lastNumber) throw new NotFound();
		const at = now();
		await queries.insert({ id: randomUUID(), conversationId, upTo, markedAt: at, markedBy: actor.id });
		const { unitId, familyId } = conversation;
		await events.record(actor, 'conversation_filed', { unitId, familyId, subjectId: conversationId, data: { upTo } });
	});

/** The whole conversation as plain text, for the case file. That it was fetched is recorded. @throws NotFound */
export const file = (actor: Actor, conversationId: string): Promise<string> =>
	as(actor, async () => {
		const { conversation } = await find(actor, conversationId);
		const all = await messages.whole(actor, conversationId);
		const { unitId, familyId } = conversation;
		await events.record(actor, 'conversation_exported', { unitId, familyId, subjectId: conversationId });
		return written(actor, conversation, all, now());
	});
