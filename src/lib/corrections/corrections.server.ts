import { randomUUID } from 'node:crypto';
import * as events from '../events/events.server.ts';
import * as guard from '../guard/guard.server.ts';
import * as help from '../help/help.server.ts';
import * as looks from '../looks/looks.server.ts';
import { followsFamilies, type Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import type { Correction, CorrectionKind, CorrectionOutcome } from './correction.ts';
import * as queries from './queries.server.ts';

/** So many may wait at a time. */
const most = 20;

/**
 * A parent says that something is wrong. The same words twice are one.
 * @param familyId which of the parent's families it is about; needed only when there are several
 * @returns its id
 * @throws NotFound when the family is not the parent's; Refusal tooManyCorrections
 */
export const ask = (
	actor: Actor,
	{ kind, words, familyId = null }: { kind: CorrectionKind; words: string; familyId?: string | null }
): Promise<string> =>
	as(actor, async () => {
		const mine = actor.kind === 'parent' ? await help.families(actor) : [];
		const family = familyId ? mine.find(({ id }) => id === familyId) : mine[0];
		if (!family) throw new NotFound();
		const waiting = await queries.holdOpen(actor.id);
		const before = await queries.same(actor.id, family.id, kind, words);
		if (before) return before;
		if (waiting >= most) throw new Refusal('tooManyCorrections');
		const id = randomUUID();
		const of = { unitId: family.unitId, familyId: family.id };
		await queries.insert({ id, ...of, parentId: actor.id, kind, words, askedAt: now() });
		await events.record(actor, 'correction_asked', { ...of, subjectId: id, data: { kind } });
		return id;
	});

/** The actor's own, newest first, with what was answered. */
export const mine = (actor: Actor, limit = 200): Promise<Correction[]> =>
	as(actor, () => queries.ofParent(actor.id, limit));

/** Those that wait, of the families that the actor follows, oldest first. */
export const open = (actor: Actor, limit = 20): Promise<Correction[]> =>
	as(actor, async () => (followsFamilies(actor) ? looks.noted(actor, queries.open(limit)) : []));

/** All of a family's, for those who follow it. */
export const ofFamily = (actor: Actor, familyId: string): Promise<Correction[]> =>
	as(actor, async () => (followsFamilies(actor) ? looks.noted(actor, queries.ofFamily(familyId), 'file') : []));

/** One, for those who follow the family. @throws NotFound */
export const find = (actor: Actor, id: string): Promise<Correction> =>
	as(actor, async () => {
		const found = followsFamilies(actor) ? await queries.maybeFind(id) : null;
		if (!found) throw new NotFound();
		looks.note(actor, found.familyId, 'family', found.parentId);
		return found;
	});

/**
 * Staff answer in words that the parent reads; once, for good.
 * @throws NotFound when they do not follow the family; Refusal alreadyAnswered, protectedAddressOf
 */
export const answer = (
	actor: Actor,
	id: string,
	{ outcome, words }: { outcome: CorrectionOutcome; words: string }
): Promise<void> =>
	as(actor, async () => {
		const { unitId, familyId, parentId } = await find(actor, id);
		await guard.tell(actor, [{ parentId, familyId }], [words], id);
		if (!(await queries.answer({ correctionId: id, outcome, words, madeAt: now(), madeBy: actor.id })))
			throw new Refusal('alreadyAnswered');
		await events.record(actor, 'correction_answered', { unitId, familyId, subjectId: id, data: { outcome } });
	});
