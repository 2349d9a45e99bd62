import { randomUUID } from 'node:crypto';
import * as events from '../events/events.server.ts';
import * as messages from '../messages/messages.server.ts';
import { enclosures } from '../papers/enclosures.server.ts';
import type { Talk } from '../papers/gather.server.ts';
import { pack, type Packed, type Piece } from '../papers/pack.server.ts';
import { pdfOf } from '../papers/pdf.ts';
import { talkPaper } from '../papers/talk.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound } from '../server/errors.ts';
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

/**
 * The whole conversation as PDF/A, for the case file; with what came with its messages it is a zip of both. That it was
 * fetched is recorded.
 * @throws NotFound
 */
export async function file(actor: Actor, conversationId: string): Promise<{ pdf: Uint8Array } | { zip: Packed }> {
	const talk = await as(actor, async () => {
		const { conversation } = await find(actor, conversationId);
		const all = await messages.whole(actor, conversationId);
		const { unitId, familyId } = conversation;
		await events.record(actor, 'conversation_exported', { unitId, familyId, subjectId: conversationId });
		return { conversation, messages: all };
	});
	const hasFiles = talk.messages.some(({ files }) => files.length > 0);
	const pdf = await pdfOf(talkPaper(actor, talk, now(), hasFiles ? 1 : null), actor.language);
	if (!hasFiles) return { pdf };
	return { zip: await pack(withFiles(actor, talk, pdf)) };
}

async function* withFiles(actor: Actor, talk: Talk, content: Uint8Array): AsyncGenerator<Piece> {
	yield { name: 'messages-1.pdf', content, asIs: true };
	yield* enclosures(actor, [talk]);
}
