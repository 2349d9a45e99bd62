import * as looks from '../looks/looks.server.ts';
import { holds, type Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound } from '../server/errors.ts';
import type { Filter, SecurityEvent, Seen } from './event.ts';
import * as queries from './queries.server.ts';

/** How long what is odd stands on top. */
const aMonth = { hours: 24 * 30 };

/** Leaders read who has looked; administrators what happened to doors and rights, and no family's name (AB-15). */
export const mayRead = (actor: Actor): boolean => holds(actor, 'leader', 'administrator');

export type Page = {
	readonly oddities: SecurityEvent[];
	readonly events: SecurityEvent[];
	/** Null for administrators. */
	readonly seen: Seen[] | null;
	readonly staff: { readonly id: string; readonly name: string }[];
};

/** What is odd, who has seen what, and what happened to doors and rights, newest first. @throws NotFound for others than leaders and administrators */
export const page = (actor: Actor, filter: Filter): Promise<Page> =>
	as(actor, async () => {
		if (!mayRead(actor)) throw new NotFound();
		const oddities = await queries.oddities(now().subtract(aMonth), filter.personId);
		const events = await queries.others(filter.personId, 100);
		looks.note(
			actor,
			[...oddities, ...events].flatMap(({ familyIds }) => familyIds),
			'lists'
		);
		return {
			...{ oddities, events },
			seen: holds(actor, 'leader') ? await seen(actor, filter, Boolean(filter.personId ?? filter.family), 100) : null,
			staff: await queries.staff()
		};
	});

/** All of who has seen what, for a file; that it was fetched is written down. @throws NotFound for others than leaders */
export const file = (actor: Actor, filter: Filter): Promise<Seen[]> =>
	as(actor, async () => {
		if (!holds(actor, 'leader')) throw new NotFound();
		await queries.noteFile(now());
		return seen(actor, filter, true, 2000);
	});

/** What is odd since yesterday, for the mark in the menu. */
export const newOddities = (actor: Actor): Promise<number> =>
	as(actor, () => queries.countOddities(now().subtract({ hours: 24 })));

/** The list of who has looked has families' names in it: it is itself a look. */
const seen = (actor: Actor, filter: Filter, lists: boolean, limit: number) =>
	looks.noted(actor, queries.seen(filter, lists, limit));

/**
 * Somebody signed in asked for what does not exist, or is not theirs; the two are counted alike, so nothing is told by it.
 * Ten within five minutes are flagged to the leader (AB-02).
 * @param page by its route, without any id
 */
export const denied = (actor: Actor, page: string): Promise<void> => as(actor, () => queries.noteDenied(now(), page));
