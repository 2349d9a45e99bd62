import { randomUUID } from 'node:crypto';
import * as events from '../events/events.server.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import { administered, unitOf, type Room } from './administration.ts';
import * as queries from './room-queries.server.ts';

export type { Room };

type Facts = { readonly name: string; readonly address: string | null; readonly directions: string | null };

/** The rooms of the units the actor administers, closed ones last. @throws NotFound */
export async function rooms(actor: Actor): Promise<Room[]> {
	const ids = administered(actor);
	const all = await as(actor, () => queries.roomsOf(ids));
	return all.sort((a, b) => Number(a.closed) - Number(b.closed) || a.name.localeCompare(b.name, 'da'));
}

/** One room. @throws NotFound */
export async function find(actor: Actor, id: string): Promise<Room> {
	const room = (await rooms(actor)).find((room) => room.id === id);
	if (!room) throw new NotFound();
	return room;
}

/** Adds a room that appointments can be planned in. @throws NotFound, Refusal roomNameTaken */
export async function add(actor: Actor, unitId: string | null, facts: Facts): Promise<void> {
	const unit = unitOf(actor, unitId);
	const id = randomUUID();
	await as(actor, async () => {
		if (await queries.isNamed(unit, facts.name, id)) throw new Refusal('roomNameTaken');
		await queries.insert(id, unit, facts);
		await events.record(actor, 'room_added', { unitId: unit, subjectId: id });
	});
}

/** Renames a room or says how to find it; appointments in it show the new words. @throws NotFound, Refusal roomNameTaken */
export async function change(actor: Actor, id: string, facts: Facts): Promise<void> {
	const ids = administered(actor);
	await as(actor, async () => {
		const unitId = await queries.unitOfRoom(ids, id);
		if (!unitId) throw new NotFound();
		if (await queries.isNamed(unitId, facts.name, id)) throw new Refusal('roomNameTaken');
		await queries.update(id, facts);
		await events.record(actor, 'room_changed', { unitId, subjectId: id });
	});
}

/** Closes a room for new appointments, or opens it again. What is planned in it stays. @throws NotFound */
export async function setClosed(actor: Actor, id: string, closed: boolean): Promise<void> {
	const ids = administered(actor);
	await as(actor, async () => {
		const unitId = await queries.unitOfRoom(ids, id);
		if (!unitId) throw new NotFound();
		await queries.setClosedAt(id, closed ? now() : null);
		await events.record(actor, closed ? 'room_closed' : 'room_opened', { unitId, subjectId: id });
	});
}
