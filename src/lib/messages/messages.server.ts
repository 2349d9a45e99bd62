import { randomUUID } from 'node:crypto';
import { refusedWhereClosed } from '../closings/closing.ts';
import * as attachments from '../attachments/attachments.server.ts';
import * as events from '../events/events.server.ts';
import type { Prepared } from '../attachments/attachment.ts';
import * as guard from '../guard/guard.server.ts';
import * as looks from '../looks/looks.server.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as, asReader } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import { texts } from '../texts/server/index.ts';
import { unreadOf, type Conversation, type Hours, type Message, type Unread } from './message.ts';
import * as queries from './queries.server.ts';

/** Messages shown at a time; older ones come on demand. */
const page = 50;
const newest = 2 ** 31 - 1;

/** The reader's conversations: those with something unread first, then those that they answer, then the newest. Administrators have none (AB-15). */
export const conversations = (actor: Actor, limit = 300): Promise<Conversation[]> =>
	as(actor, () => looks.noted(actor, queries.conversations(actor, limit)));

/** The conversations with a family's parents, one each. */
export const ofFamily = (actor: Actor, familyId: string): Promise<Conversation[]> =>
	as(actor, () => looks.noted(actor, queries.ofFamily(actor, familyId)));

/** A parent's conversation about one of the own families. @throws NotFound when the family is not the parent's */
export const conversationOf = (actor: Actor, familyId: string): Promise<Conversation> =>
	as(actor, async () => {
		const [conversation] = actor.kind === 'parent' ? await queries.ofFamily(actor, familyId) : [];
		if (!conversation) throw new NotFound();
		return conversation;
	});

export type Found = {
	readonly conversation: Conversation;
	/** Oldest first. */
	readonly messages: readonly Message[];
	/** How far the other side has read: "læst" (rule 9). */
	readonly theyReadTo: number;
	readonly hours: Hours;
};

/**
 * One conversation and its newest 50 messages, or the 50 before a number. Staff's look is noted (rule 6).
 * @throws NotFound when absent or not the reader's (rules 5 and 6)
 */
export const find = (actor: Actor, id: string, { before = newest }: { before?: number } = {}): Promise<Found> =>
	as(actor, async () => {
		const conversation = await queries.maybeFind(actor, id);
		if (!conversation) throw new NotFound();
		const messages = await queries.before(actor, id, before, page);
		const { parent, staff } = await queries.marks(id);
		const { phone, opensAt, closesAt, answerBy, closedToOn } = await queries.hours(conversation.unitId);
		looks.note(actor, conversation.familyId, 'messages', conversation.parentId);
		const time = (text: string) => Temporal.PlainTime.from(text);
		return {
			conversation,
			messages: messages.toReversed(),
			theyReadTo: actor.kind === 'parent' ? staff : parent,
			hours: { phone, opensAt: time(opensAt), closesAt: time(closesAt), answerBy: time(answerBy), closedTo: closedToOn }
		};
	});

/** All of a conversation, oldest first, for who files it: at most 20,000. @throws NotFound */
export const whole = (actor: Actor, id: string): Promise<Message[]> =>
	as(actor, async () => {
		if (!(await queries.maybeFind(actor, id))) throw new NotFound();
		return (await queries.before(actor, id, newest, 20_000)).toReversed();
	});

/** Which messages an address asks for: `?before=51`. Anything else is the newest. */
export function pageOf(search: URLSearchParams): { before?: number } {
	const before = search.get('before') ?? '';
	return /^[1-9]\d{0,8}$/.test(before) ? { before: Number(before) } : {};
}

export type Draft = {
	readonly body: string;
	/** Made with the form: however often the same message comes, it is one message (F-13). */
	readonly clientKey: string;
	/** An own message that this one corrects (rule 9). */
	readonly correctsId?: string | null;
	/** Pictures and PDFs as they were chosen. */
	readonly files?: readonly Uint8Array[];
};

/** Milliseconds that a message with pictures may take to be written down. */
const withFiles = 20_000;

/**
 * Sends a message. The same key with the same words and files again is the same message, and the same answer. Files
 * without words get words of ours: how many they are.
 * @throws NotFound when the conversation, or the message to correct, is not the author's; Refusal keyReused when the key
 * was used for something else, familyClosed, protectedAddress, and what the files may be refused for
 */
export async function send(actor: Actor, conversationId: string, draft: Draft): Promise<Sent> {
	const { files = [], clientKey } = draft;
	const filesHash = attachments.hashOf(files);
	// Whoever may not write here is told so before any picture is opened; and one that was sent is not opened again.
	const before = await asReader(actor, async () => {
		if (!(await queries.maybeFind(actor, conversationId))) throw new NotFound();
		return queries.sentWith(actor.id, clientKey);
	});
	const prepared = before ? [] : await attachments.prepareAll(actor, files);
	const count = (kind: string) => prepared.filter((file) => file.kind === kind).length;
	const body = draft.body || before?.body || texts(actor.language).files(count('picture'), count('pdf'));
	const release = before ? null : await guard.pass(actor, conversationId, body);
	const work = () => write(actor, conversationId, { ...draft, body, filesHash, prepared, release });
	return as(actor, work, withFiles).catch(refusedWhereClosed);
}
type Sent = { readonly id: string; readonly number: number };

async function write(
	actor: Actor,
	conversationId: string,
	{ body, clientKey, correctsId = null, filesHash, prepared, release }: Draft & Checked
): Promise<Sent> {
	const conversation = await queries.maybeFind(actor, conversationId);
	const last = await queries.hold(conversationId);
	if (!conversation || last === null) throw new NotFound();
	const sent = await queries.sentWith(actor.id, clientKey);
	if (sent) {
		const isSame = sent.body === body && sent.filesHash === filesHash && sent.conversationId === conversationId;
		if (!isSame) throw new Refusal('keyReused');
		return { id: sent.id, number: sent.number };
	}
	if (correctsId) {
		const first = await queries.maybeFindMessage(conversationId, correctsId);
		if (first?.authorId !== actor.id) throw new NotFound();
	}
	const message = { id: randomUUID(), number: last + 1 };
	const author = { conversationId, authorId: actor.id };
	const row = { ...message, ...author, body, sentAt: now(), clientKey, correctsId, filesHash };
	if (!(await queries.insert(row))) throw new Refusal('keyReused');
	await guard.use(actor, release);
	await attachments.keep(actor, { messageId: message.id, conversationId }, prepared);
	await events.record(actor, 'message_sent', {
		unitId: conversation.unitId,
		familyId: conversation.familyId,
		subjectId: message.id,
		data: { conversationId, number: message.number, from: actor.kind }
	});
	return message;
}
type Checked = {
	readonly filesHash: string | null;
	readonly prepared: readonly Prepared[];
	readonly release: string | null;
};

/**
 * Marks what the reader has seen as read, up to a number. Done by a form, never by looking.
 * @throws NotFound when the conversation is not the reader's
 */
export const markRead = (actor: Actor, conversationId: string, upTo: number): Promise<void> =>
	as(actor, async () => {
		const conversation = await queries.maybeFind(actor, conversationId);
		if (!conversation) throw new NotFound();
		if (!(await queries.mark(conversationId, actor.id, upTo, now()))) return;
		await events.record(actor, 'messages_read', {
			unitId: conversation.unitId,
			familyId: conversation.familyId,
			subjectId: conversationId,
			data: { upTo: Math.min(upTo, conversation.lastNumber) }
		});
	});

/** How many messages of the other side the reader has not read, over all conversations. */
export const unreadCount = (actor: Actor): Promise<number> =>
	as(actor, async () => (await queries.unreadCount(actor))[0]!.many);

/** The newest unread message, for the first page; null when all is read. */
export const latestUnread = (actor: Actor): Promise<Unread | null> =>
	as(actor, async () => unreadOf(await queries.latestUnread(actor)));
