import * as events from '../events/events.server.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as, asReader } from '../server/db.ts';
import { NotFound } from '../server/errors.ts';
import { faceOf } from './picture.server.ts';
import * as queries from './queries.server.ts';

/** A staff member's picture, for whoever may see that person (rules 3, 5 and 6). @throws NotFound */
export const find = (actor: Actor, personId: string): Promise<Uint8Array> =>
	asReader(actor, async () => (await queries.picture(personId)) ?? nobody());

/** Whose picture the actor keeps: the own, or one of the staff they administer. @throws NotFound */
export const keeper = (actor: Actor, personId: string): Promise<{ name: string; photo: string | null }> =>
	asReader(actor, async () => (await queries.keeper(personId)) ?? nobody());

/**
 * Sets a staff member's picture, in place of the one before.
 * @param file the bytes as they were chosen
 * @throws NotFound when the actor does not keep that person's picture; Refusal notAPicture
 */
export async function set(actor: Actor, personId: string, file: Uint8Array): Promise<void> {
	await keeper(actor, personId);
	const face = await faceOf(file);
	return as(actor, async () => {
		const person = (await queries.keeper(personId)) ?? nobody();
		await queries.set(personId, face, now(), actor.id);
		await events.record(actor, 'photo_set', { unitId: person.unitId, subjectId: personId });
	});
}

/** Takes a picture away; without one it is well too. @throws NotFound */
export const remove = (actor: Actor, personId: string): Promise<void> =>
	as(actor, async () => {
		const person = (await queries.keeper(personId)) ?? nobody();
		if (await queries.remove(personId))
			await events.record(actor, 'photo_removed', { unitId: person.unitId, subjectId: personId });
	});

function nobody(): never {
	throw new NotFound();
}
