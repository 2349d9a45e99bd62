import { randomUUID } from 'node:crypto';
import * as events from '../events/events.server.ts';
import { followsFamilies, type Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound } from '../server/errors.ts';
import * as postings from './posting-queries.server.ts';
import type { Text } from './reminder.ts';
import * as queries from './template-queries.server.ts';
import type { Template } from './templates.ts';

export type { Template };

/** The units whose templates the actor keeps: where they are coordinator or leader. */
export const kept = (actor: Actor): string[] => [
	...new Set(actor.roles.filter(({ role }) => role === 'coordinator' || role === 'leader').map(({ unitId }) => unitId))
];

/** Templates of the actor's units, by what they say. @throws NotFound for others than those who follow families */
export const all = (actor: Actor, limit = 100): Promise<Template[]> =>
	as(actor, async () => {
		if (!followsFamilies(actor)) throw new NotFound();
		return queries.all(limit);
	});

/** @throws NotFound when it is not of the actor's units, or retired */
export const find = (actor: Actor, id: string): Promise<Template> =>
	as(actor, async () => {
		const found = followsFamilies(actor) ? await queries.maybeFind(id) : null;
		if (!found) throw new NotFound();
		return found;
	});

/** Those units by name. */
export const units = (actor: Actor): Promise<{ id: string; name: string }[]> =>
	as(actor, () => postings.units(kept(actor)));

/** Adds one to a unit. @returns its id @throws NotFound unless the actor is coordinator or leader there */
export const add = (actor: Actor, unitId: string, text: Text): Promise<string> =>
	as(actor, async () => {
		if (!kept(actor).includes(unitId)) throw new NotFound();
		const id = randomUUID();
		await queries.insert(id, unitId, text, now(), actor.id);
		await events.record(actor, 'template_added', { unitId, subjectId: id });
		return id;
	});

/** Changes one; what was posted with it stays as it was. @throws NotFound as `add` */
export const change = (actor: Actor, id: string, text: Text): Promise<void> =>
	as(actor, async () => {
		const unitId = await queries.update(id, text, now(), actor.id);
		if (!unitId) throw new NotFound();
		await events.record(actor, 'template_changed', { unitId, subjectId: id });
	});

/** Takes one out of use. @throws NotFound as `add`, and when it is out of use already */
export const retire = (actor: Actor, id: string): Promise<void> =>
	as(actor, async () => {
		const unitId = await queries.retire(id, now(), actor.id);
		if (!unitId) throw new NotFound();
		await events.record(actor, 'template_retired', { unitId, subjectId: id });
	});
