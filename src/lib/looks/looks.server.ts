import type { Actor } from '../people/actor.ts';
import { instantOf, now, today } from '../server/clock.ts';
import { as, asReader, withCommit } from '../server/db.ts';
import type { Look, What } from './look.ts';
import * as queries from './queries.server.ts';

const anId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The one door of rule 6 and R-41: every verb by which staff read something of a family's notes it here, inside its `as`.
 * The look is written by the commit of what was read, on the same way: nothing is shown of which there is no look. What
 * parents read is their own, and no look.
 * @param familyIds whose it is; null is nobody's
 * @param what was seen; `lists` where it was a line among others
 * @param about the parent whose alone it is: the other one is not told (rule 5)
 */
export function note(
	actor: Actor,
	familyIds: string | null | readonly (string | null)[],
	what: What,
	about: string | null = null
): void {
	if (actor.kind !== 'staff') return;
	const ids = [...new Set([familyIds].flat())].filter((id) => id !== null && anId.test(id)).toSorted();
	if (!ids.length) return;
	const parent = about && anId.test(about) ? `'${about}'` : 'null';
	withCommit(`select app.look('{${ids.join()}}', ${parent}, '${what}', ${what === 'lists'}, '${now()}')`);
}

/** Rows of which each is a family's, noted as `note` does. */
export async function noted<Row extends { readonly familyId: string | null }>(
	actor: Actor,
	rows: Promise<Row[]>,
	what: What = 'lists'
): Promise<Row[]> {
	const found = await rows;
	note(
		actor,
		found.map(({ familyId }) => familyId),
		what
	);
	return found;
}

/** Days on a page of a parent's list. */
const days = 14;

/**
 * Who of the staff has looked at a parent's own families, the newest day first: one line for each person, day and ground
 * . Of the other parent there is nothing in it.
 * @param before the day that the page before ended with
 * @returns the next page's `before`, while there is something older
 */
export const ofMine = (
	actor: Actor,
	before: Temporal.PlainDate | null = null
): Promise<{ looks: Look[]; special: queries.Special[]; next: Temporal.PlainDate | null }> =>
	asReader(actor, async () => {
		const last = await queries.newestDay(before ?? today().add({ days: 1 }));
		if (!last) return { looks: [], special: [], next: null };
		const from = last.subtract({ days: days - 1 });
		const [start, end] = [from, last.add({ days: 1 })].map((day) => instantOf(day, new Temporal.PlainTime()));
		return {
			looks: await queries.ofOwnFamilies(start!, end!),
			special: await queries.ownAccesses(start!, end!),
			next: (await queries.newestDay(from)) ? from : null
		};
	});

/** Notes a look on its own, of what something else reads. What is not theirs is not noted. */
export const look = (actor: Actor, familyId: string, what: What): Promise<void> =>
	as(actor, async () => note(actor, familyId, what));
