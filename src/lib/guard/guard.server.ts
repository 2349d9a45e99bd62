import { randomUUID } from 'node:crypto';
import * as events from '../events/events.server.ts';
import * as looks from '../looks/looks.server.ts';
import { holds, type Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import type { Release, Rule } from './guard.ts';
import { broken } from './match.ts';
import { keyOf, toldBy, type Told } from './told.ts';
import * as queries from './queries.server.ts';

/** How long an answer to a request for release is shown to its author. */
const shownFor = { hours: 24 * 14 };
const mayBeAskedFor = { hours: 1 };

/**
 * Which rule a text would break if staff told it to a parent: the other parents' addresses and phones, and places that this
 * one may not know (R-07). Null for none. Whatever staff send to one parent can ask this before it is sent.
 */
export const ruleOf = (actor: Actor, familyId: string, parentId: string, text: string): Promise<Rule | null> =>
	as(actor, async () => {
		const found = await queries.guardedFrom(parentId, familyId);
		const of = (isOwn: boolean) => found.filter((one) => one.isOwn === isOwn);
		return broken(text, of(false), of(true));
	});

/** A parent who will read a text, as one of a family. */
export type Reader = { readonly parentId: string; readonly familyId: string };

/**
 * Lets what staff have written pass to all of these parents, or stops it for all: no one of them may read in it where
 * another parent of the same child is. Call it before anything is written, in the same transaction. What is stopped becomes
 * a near miss, also when the whole transaction is undone; its author may ask a second person to release exactly these
 * words to exactly these parents, and that release is used up here.
 * @param texts none of them are read together, and empty ones are passed over
 * @param subjectId what it is about: a release that was used for it holds for it, as long as the words are the same
 * @param newId what it will be about, once it is there
 * @throws Refusal protectedAddressOf, about the family's name
 */
export const tell = (
	actor: Actor,
	readers: readonly Reader[],
	texts: readonly (string | null | undefined)[],
	subjectId?: string,
	newId?: string
): Promise<void> =>
	as(actor, async () => {
		const written = texts.flatMap((text) => (text?.trim() ? [text] : []));
		if (actor.kind !== 'staff' || !written.length || !readers.length) return;
		const parentIds = readers.map(({ parentId }) => parentId);
		const found = await queries.guardedFromAll(
			parentIds,
			readers.map(({ familyId }) => familyId)
		);
		const families = [...Map.groupBy(found, ({ parentId, familyId }) => parentId + familyId).values()].map((of) => ({
			...{ familyId: of[0]!.familyId, parentId: of[0]!.parentId, found: of }
		}));
		const told = toldBy(written, families);
		if (!told.length) return;
		const release = await queries.usableText(actor.id, keyOf(told), subjectId ?? null);
		if (release?.isUsed) return;
		if (release && (await queries.useText(release.id, subjectId ?? newId ?? null, now()))) return;
		throw await stopped(
			actor,
			families.find(({ parentId }) => parentId === told[0]!.parentId)!.familyId,
			told,
			subjectId
		);
	});

async function stopped(actor: Actor, familyId: string, told: readonly Told[], subjectId?: string): Promise<Refusal> {
	const { name, unitId } = (await queries.family(familyId)) ?? nobody();
	const facts = { unitId, familyId, ...(subjectId ? { subjectId } : {}), data: { rule: told[0]!.rule } };
	const readerIds = [...new Set(told.map(({ parentId }) => parentId))];
	const body = [...new Set(told.map(({ text }) => text))].join('\n');
	const row = { authorId: actor.id, unitId, familyId, readerIds, wordsKey: keyOf(told), body, at: now() };
	return new Refusal('protectedAddressOf', name, () =>
		as(actor, async () => {
			await events.record(actor, 'address_stopped', facts);
			await queries.keepStopped(row);
		})
	);
}

/**
 * Lets a message pass, or stops it before it is sent. What is stopped is recorded as a near miss, without its text; who
 * writes is told the rule and no more (AB-01).
 * @returns the release that it needs, to be used up with the message; null when it needs none
 * @throws Refusal protectedAddress; NotFound when the conversation is not the actor's
 */
export async function pass(actor: Actor, conversationId: string, body: string): Promise<string | null> {
	if (actor.kind !== 'staff') return null;
	const checked = await as(actor, async () => {
		const about = (await queries.conversation(conversationId)) ?? nobody();
		const rule = await ruleOf(actor, about.familyId, about.parentId, body);
		if (!rule) return { release: null };
		const release = await queries.usable(conversationId, actor.id, body);
		if (release) return { release };
		const { unitId, familyId } = about;
		await events.record(actor, 'address_stopped', { unitId, familyId, subjectId: conversationId, data: { rule } });
		return null;
	});
	// After the transaction: the near miss is recorded although the message is refused.
	if (!checked) throw new Refusal('protectedAddress');
	return checked.release;
}

/** Uses a release up, in the transaction of its message. @throws Refusal protectedAddress when it has been used */
export const use = (actor: Actor, release: string | null): Promise<void> =>
	as(actor, async () => {
		if (release && !(await queries.use(release, now()))) throw new Refusal('protectedAddress');
	});

/**
 * Asks a coordinator or leader to let exactly this text through. Twice is once.
 * @throws NotFound when the conversation is not the actor's; Refusal notStopped when nothing keeps it from being sent
 */
export const ask = (actor: Actor, conversationId: string, body: string, reason: string): Promise<void> =>
	as(actor, async () => {
		const about = actor.kind === 'staff' ? await queries.conversation(conversationId) : null;
		if (!about) throw new NotFound();
		const { unitId, familyId, parentId } = about;
		if (!(await ruleOf(actor, familyId, parentId, body))) throw new Refusal('notStopped');
		if (await queries.isOpen(conversationId, actor.id, body)) return;
		const id = randomUUID();
		const asked = { body, reason, askedAt: now(), authorId: actor.id };
		await queries.insert({ id, unitId, familyId, conversationId, ...asked });
		await events.record(actor, 'release_asked', { unitId, familyId, subjectId: id });
	});

/** The last text of the actor's that was stopped, for an hour, and what became of those asked for. @throws NotFound for parents */
export const texts = (actor: Actor): Promise<{ last: queries.Stopped | null; asked: Release[] }> =>
	as(actor, async () => {
		if (actor.kind !== 'staff') throw new NotFound();
		return {
			last: await queries.lastStopped(actor.id, now().subtract(mayBeAskedFor)),
			asked: await queries.mineOfTexts(actor.id, now().subtract(shownFor))
		};
	});

/** Asks a second person to release exactly what was stopped last, to exactly those parents. @throws NotFound when there is none */
export const askForText = (actor: Actor, reason: string): Promise<void> =>
	as(actor, async () => {
		const last = (await texts(actor)).last;
		if (!last) throw new NotFound();
		const { at: _, parents: __, ...row } = last;
		const id = randomUUID();
		await queries.insert({ ...row, id, authorId: actor.id, reason, askedAt: now() });
		await queries.forgetStopped(actor.id);
		const { unitId, familyId } = last;
		await events.record(actor, 'release_asked', { unitId, familyId, subjectId: id });
	});

/** What waits for the actor; nothing for whoever leads no unit. */
export const waiting = (actor: Actor): Promise<Release[]> =>
	as(actor, async () => (holds(actor, 'coordinator', 'leader') ? looks.noted(actor, queries.waiting(actor.id)) : []));

/** The actor's own requests in a conversation: not decided, allowed and not sent, or refused lately. */
export const mine = (actor: Actor, conversationId: string): Promise<Release[]> =>
	as(actor, () => looks.noted(actor, queries.mine(conversationId, actor.id, now().subtract(shownFor)), 'messages'));

/** A second person lets a text through, or does not. @throws NotFound when it is the actor's own, decided, or not theirs */
export const decide = (actor: Actor, id: string, allowed: boolean): Promise<void> =>
	as(actor, async () => {
		const { unitId, familyId } = (await queries.decide(id, actor.id, allowed, now())) ?? nobody();
		await events.record(actor, allowed ? 'release_given' : 'release_refused', { unitId, familyId, subjectId: id });
	});

function nobody(): never {
	throw new NotFound();
}
