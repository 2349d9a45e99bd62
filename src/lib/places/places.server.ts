import { randomUUID } from 'node:crypto';
import * as events from '../events/events.server.ts';
import * as families from '../families/families.server.ts';
import * as guard from '../guard/guard.server.ts';
import * as looks from '../looks/looks.server.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound } from '../server/errors.ts';
import type { Facts, FamilyKind, FamilyPlace } from './place.ts';
import * as queries from './queries.server.ts';

export type { FamilyPlace };

/** A family's places and its parents, of whom each may know a place or not (rule 5). The look is noted. @throws NotFound */
export const ofFamily = (actor: Actor, familyId: string) =>
	as(actor, async () => {
		const { family, parents } = await families.planningChoices(actor, familyId);
		looks.note(actor, familyId, 'places');
		return { family, parents, places: await queries.ofFamily(familyId) };
	});

/** One of them. @throws NotFound */
export const find = (actor: Actor, familyId: string, id: string) =>
	as(actor, async () => {
		const { family, parents, places } = await ofFamily(actor, familyId);
		const place = places.find((one) => one.id === id);
		if (!place) throw new NotFound();
		return { family, parents, place };
	});

/** Adds a place of a family's. @param knowerIds the family's parents who may know it; the others get neutral words @throws NotFound; Refusal protectedAddressOf */
export const add = (
	actor: Actor,
	familyId: string,
	kind: FamilyKind,
	facts: Facts,
	knowerIds: readonly string[]
): Promise<void> =>
	as(actor, async () => {
		const { family, parents } = await ofFamily(actor, familyId);
		const id = randomUUID();
		const { name, address, directions } = facts;
		await queries.insert({ id, unitId: family.unitId, familyId, kind, name, address, directions });
		await settle(id, parents, knowerIds);
		await mayTell(actor, familyId, facts, knowerIds, id);
		await events.record(actor, 'place_added', { unitId: family.unitId, familyId, subjectId: id });
	});

/** Changes a place and who may know it: from then on, and in the history too, it shows only to them. @throws NotFound; Refusal protectedAddressOf */
export const change = (
	actor: Actor,
	familyId: string,
	id: string,
	facts: Facts,
	knowerIds: readonly string[]
): Promise<void> =>
	as(actor, async () => {
		const { family, parents } = await find(actor, familyId, id);
		await queries.update(id, facts);
		await settle(id, parents, knowerIds);
		await mayTell(actor, familyId, facts, knowerIds, id);
		await events.record(actor, 'place_changed', {
			...{ unitId: family.unitId, familyId, subjectId: id },
			data: { knowers: knowerIds.length }
		});
	});

/** Closes a place that is no longer used, or opens it again. What is planned there stays. @throws NotFound */
export const setClosed = (actor: Actor, familyId: string, id: string, closed: boolean): Promise<void> =>
	as(actor, async () => {
		const { family } = await find(actor, familyId, id);
		await queries.setClosedAt(id, closed ? now() : null);
		await events.record(actor, closed ? 'place_closed' : 'place_opened', {
			...{ unitId: family.unitId, familyId, subjectId: id }
		});
	});

async function settle(id: string, parents: readonly { id: string }[], knowerIds: readonly string[]): Promise<void> {
	const ids = parents.map((parent) => parent.id);
	if (!knowerIds.every((knower) => ids.includes(knower))) throw new NotFound();
	await queries.setKnowers(id, ids, knowerIds);
}

/** Its name and the way there tell those who may know it of no other place. @throws Refusal protectedAddressOf */
const mayTell = (
	actor: Actor,
	familyId: string,
	{ name, directions }: Facts,
	knowerIds: readonly string[],
	id: string
) =>
	guard.tell(
		actor,
		knowerIds.map((parentId) => ({ parentId, familyId })),
		[name, directions],
		id
	);
