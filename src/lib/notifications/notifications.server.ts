import * as events from '../events/events.server.ts';
import * as looks from '../looks/looks.server.ts';
import { followsFamilies, type Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import { pageOf } from './letter.ts';
import { itemOn } from './notification.ts';
import * as queries from './queries.server.ts';

export type { News, Receipt, Sent, Told } from './queries.server.ts';

/** How far back the list of what is new goes. */
const aMonth = { hours: 24 * 31 };

/** What is new to the reader, newest first; complete whatever became of push, text messages and e-mail. */
export const news = (actor: Actor, limit = 300): Promise<queries.News[]> =>
	as(actor, () => queries.news(actor.id, now().subtract(aMonth), now(), limit));

/** How much of it the reader has not seen. */
export const unseen = (actor: Actor): Promise<number> =>
	as(actor, () => queries.unseen(actor.id, now().subtract(aMonth), now()));

/** The reader has seen what is new. */
export const see = (actor: Actor): Promise<void> => as(actor, () => queries.see(actor.id, now()));

/** How far back the mark on the app's icon counts, in a push as in the app. */
const twoWeeks = { hours: 24 * 14 };

/**
 * The actor looks at a page of the app: what it is about is no news any more.
 * @returns the pages of what still is, 99 at the most; as many as the mark on the icon says
 */
export const seePage = (actor: Actor, path: string): Promise<string[]> =>
	as(actor, async () => {
		const item = itemOn(path);
		if (item) await queries.seeItem(actor.id, item, now());
		const left = await queries.unseenItems(actor.id, now().subtract(twoWeeks), now());
		return left.map(({ itemKind, itemId }) => pageOf(actor.kind, itemKind, itemId));
	});

/** What the demo would have sent to those whom the actor looks after, newest first. @throws NotFound for others than those who follow families */
export const outbox = (actor: Actor, limit = 100): Promise<queries.Sent[]> =>
	as(actor, async () => {
		if (!followsFamilies(actor)) throw new NotFound();
		return queries.outbox(limit);
	});

/** How the parents were told of an item, newest first: for staff (rule 8). */
export const ofItem = (actor: Actor, itemId: string): Promise<queries.Told[]> =>
	as(actor, async () => (followsFamilies(actor) ? looks.noted(actor, queries.ofItem(itemId, now())) : []));

/** How far an item has come with each parent whom the actor follows: for staff (rule 8). */
export const receipts = (actor: Actor, itemId: string): Promise<queries.Receipt[]> =>
	as(actor, async () => (followsFamilies(actor) ? queries.receipts(itemId, now()) : []));

/** Parents whom no channel reached: somebody has to call. */
export const unreached = (actor: Actor, limit = 5): Promise<queries.Unreached[]> =>
	as(actor, async () => (followsFamilies(actor) ? looks.noted(actor, queries.unreached(now(), limit)) : []));

/** Staff have called, or told them otherwise. Twice is once. @throws NotFound when the family is not the actor's (rule 6) */
export const called = (actor: Actor, id: string): Promise<void> =>
	as(actor, async () => {
		const { unitId, familyId, itemId } = await held(actor, id);
		await queries.handle(id, now(), actor.id);
		await events.record(actor, 'notification_handled', {
			...{ unitId, ...(familyId && { familyId }), subjectId: itemId },
			data: { notification: id }
		});
	});

/** Staff have it sent again, by every channel. @throws NotFound as `called`; Refusal stillSending while it is on its way */
export const again = (actor: Actor, id: string): Promise<void> =>
	as(actor, async () => {
		const { unitId, familyId, itemId, state } = await held(actor, id);
		if (state === 'pending') throw new Refusal('stillSending');
		await queries.again(id, now());
		await events.record(actor, 'notification_resent', {
			...{ unitId, ...(familyId && { familyId }), subjectId: itemId },
			data: { notification: id }
		});
	});

/** @throws NotFound unless the actor follows the family that it is about (rule 6) */
export const mustBeTheirs = (actor: Actor, id: string): Promise<void> =>
	as(actor, async () => {
		if (!followsFamilies(actor) || !(await queries.isFollowed(id))) throw new NotFound();
	});

async function held(actor: Actor, id: string) {
	const found = followsFamilies(actor) ? await queries.lock(id) : null;
	if (!found) throw new NotFound();
	return found;
}
