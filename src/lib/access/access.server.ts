import * as events from '../events/events.server.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import type { Open, Opened, Wish } from './access.ts';
import * as queries from './queries.server.ts';

/**
 * Whether there is a family of these exact words that is not the actor's: its whole name or number, or a parent's whole name
 * (AB-13). Nothing of it is told. That somebody sought is recorded, without the words.
 * @throws NotFound for parents; Refusal noSuchFamily also where several fit
 */
export async function seek(actor: Actor, words: string): Promise<void> {
	if (actor.kind !== 'staff') throw new NotFound();
	const found = await as(actor, async () => {
		await events.record(actor, 'special_access_sought', { unitId: actor.unitId });
		return queries.exists(words);
	});
	// After the transaction: that it was sought in vain is kept.
	if (!found) throw new Refusal('noSuchFamily');
}

/**
 * Opens a family in a special situation for sixty minutes, to all that whoever follows it may see and do (rule 6, AB-13,
 * AB-15). The unit's leaders are told, and the parents read it among who has looked.
 * @returns the family's id
 * @throws NotFound for parents; Refusal noSuchFamily
 */
export const open = (actor: Actor, wish: Wish): Promise<string> =>
	as(actor, async () => {
		if (actor.kind !== 'staff') throw new NotFound();
		const made = await queries.open(wish, now());
		if (!made) throw new Refusal('noSuchFamily');
		const { id: subjectId, familyId, unitId } = made;
		await events.record(actor, 'special_access_opened', { unitId, familyId, subjectId, data: { cause: wish.cause } });
		return familyId;
	});

/** Ends the actor's own before its time. @throws NotFound when it is not theirs, or is over */
export const end = (actor: Actor, id: string): Promise<void> =>
	as(actor, async () => {
		const ended = await queries.end(id, now());
		if (!ended) throw new NotFound();
		await events.record(actor, 'special_access_ended', { ...ended, subjectId: id });
	});

/** What the actor has open now, the one that ends first before the others. */
export const mine = (actor: Actor): Promise<Open[]> => as(actor, () => queries.mine(actor.id, now()));

/** What was opened in the units that the actor is a leader of, with reasons, newest first. */
export const all = (actor: Actor, limit = 50): Promise<Opened[]> => as(actor, () => queries.all(limit));
