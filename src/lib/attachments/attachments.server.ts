import { createHash, randomUUID } from 'node:crypto';
import * as looks from '../looks/looks.server.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as, asReader } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import { most, mostADay, type Prepared } from './attachment.ts';
import { prepare } from './file.server.ts';
import * as queries from './queries.server.ts';

/** What tells the files of two messages apart: the files as they came; null for none. */
export const hashOf = (files: readonly Uint8Array[]): string | null =>
	files.length
		? files
				.reduce((hash, file) => hash.update(createHash('sha256').update(file).digest()), createHash('sha256'))
				.digest('hex')
		: null;

/**
 * Checks the files of a message before it is sent, and makes what is kept of them. Outside of any transaction: it takes its time.
 * @throws Refusal tooManyFiles, filesToday, fileTooLarge, pictureTooLarge, notALetter
 */
export async function prepareAll(actor: Actor, files: readonly Uint8Array[]): Promise<Prepared[]> {
	if (files.length > most) throw new Refusal('tooManyFiles');
	const sent = await asReader(actor, () => queries.sentSince(actor.id, now().subtract({ hours: 24 })));
	if (sent + files.length > mostADay) throw new Refusal('filesToday');
	const prepared: Prepared[] = [];
	for (const file of files) prepared.push(await prepare(file));
	return prepared;
}

/** Keeps the files of a message of the actor's own, in its transaction. */
export const keep = (
	actor: Actor,
	message: { messageId: string; conversationId: string },
	files: readonly Prepared[]
): Promise<void> =>
	as(actor, async () => {
		for (const [n, file] of files.entries())
			await queries.insert(file, { id: randomUUID(), ...message, authorId: actor.id, position: n + 1, madeAt: now() });
	});

/** One, for whoever may see its conversation. Staff's look is noted (rule 6). @throws NotFound */
export const find = (actor: Actor, id: string): Promise<queries.Found> =>
	as(actor, async () => {
		const found = await queries.maybeFind(id);
		if (!found) throw new NotFound();
		looks.note(actor, found.familyId, 'messages', found.parentId);
		return found;
	});

/** One of a conversation. @throws NotFound when it is another's, or of another conversation */
export async function findIn(actor: Actor, conversationId: string, id: string): Promise<queries.Found> {
	const found = await find(actor, id);
	if (found.conversationId !== conversationId) throw new NotFound();
	return found;
}

/** Its bytes, whole or as the small picture of a list. @throws NotFound, also where there is no small picture */
export const open = (
	actor: Actor,
	id: string,
	size: 'small' | 'whole'
): Promise<queries.Found & { content: Uint8Array }> =>
	as(actor, async () => {
		const found = await find(actor, id);
		const content = await queries.contentOf(id, size);
		if (!content) throw new NotFound();
		return { ...found, content };
	});
