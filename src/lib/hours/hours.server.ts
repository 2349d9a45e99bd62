import { randomUUID } from 'node:crypto';
import * as events from '../events/events.server.ts';
import type { Actor } from '../people/actor.ts';
import { now, today } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import type { Closing, House, OwnHours, RoomWithHours } from './hours.ts';
import * as queries from './queries.server.ts';

export type { Closing, House, OwnHours, RoomWithHours };

const unitsOf = (actor: Actor, ...roles: string[]): string[] => [
	...new Set(actor.roles.filter(({ role }) => roles.includes(role)).map(({ unitId }) => unitId))
];

/** The units whose opening hours the actor keeps. @throws NotFound for all but administrators, coordinators and leaders */
export function kept(actor: Actor): string[] {
	const units = unitsOf(actor, 'administrator', 'coordinator', 'leader');
	if (!units.length) throw new NotFound();
	return units;
}

/** The units that the actor administers: whose facts and settings may be changed. */
export const run = (actor: Actor): string[] => unitsOf(actor, 'administrator');

/** Houses, their open rooms with what differs from the house's hours, and the closing days to come. @throws NotFound */
export const overview = (
	actor: Actor
): Promise<{ houses: House[]; rooms: RoomWithHours[]; closings: Closing[]; schoolIntra: string }> => {
	const units = kept(actor);
	return as(actor, async () => ({
		houses: await queries.houses(units),
		rooms: await queries.rooms(units),
		closings: await queries.closings(units, today()),
		schoolIntra: await queries.schoolIntra()
	}));
};

/** One open room and its house. @throws NotFound */
export async function room(actor: Actor, id: string): Promise<{ room: RoomWithHours; house: House }> {
	const { rooms, houses } = await overview(actor);
	const room = rooms.find((one) => one.id === id);
	const house = houses.find((one) => one.id === room?.unitId);
	if (!room || !house) throw new NotFound();
	return { room, house };
}

/** A house that the actor administers, with the name of the school's intranet. @throws NotFound */
export async function house(actor: Actor, id: string): Promise<House & { schoolIntra: string }> {
	if (!run(actor).includes(id)) throw new NotFound();
	const { houses, schoolIntra } = await overview(actor);
	return { ...houses.find((one) => one.id === id)!, schoolIntra };
}

/**
 * Sets a room's own hours; a weekday that is not named is as the house's. What is planned already stays.
 * @throws NotFound
 */
export const setRoomHours = (actor: Actor, id: string, hours: readonly OwnHours[]): Promise<void> => {
	const units = kept(actor);
	return as(actor, async () => {
		const unitId = await queries.unitOfRoom(units, id);
		if (!unitId) throw new NotFound();
		await queries.setRoomHours(id, hours);
		await events.record(actor, 'room_hours_changed', { unitId, subjectId: id });
	});
};

/**
 * Closes a house, or one room, for some days: nothing is planned there. What is planned already stays, and is counted.
 * @param where a room or a house
 * @throws NotFound, Refusal past when the days are over
 */
export const close = (
	actor: Actor,
	where: string,
	{ firstOn, lastOn, name }: { firstOn: Temporal.PlainDate; lastOn: Temporal.PlainDate; name: string }
): Promise<void> => {
	const units = kept(actor);
	return as(actor, async () => {
		const placeId = units.includes(where) ? null : where;
		const unitId = placeId ? await queries.unitOfRoom(units, placeId) : where;
		if (!unitId) throw new NotFound();
		if (Temporal.PlainDate.compare(lastOn, today()) < 0) throw new Refusal('closingPast');
		const id = randomUUID();
		await queries.insertClosing({ id, unitId, placeId, firstOn, lastOn, name }, now(), actor.id);
		await events.record(actor, 'closing_added', { unitId, subjectId: id });
	});
};

/** Takes closing days away again. @throws NotFound */
export const reopen = (actor: Actor, id: string): Promise<void> => {
	const units = kept(actor);
	return as(actor, async () => {
		const unitId = await queries.removeClosing(units, id, now(), actor.id);
		if (!unitId) throw new NotFound();
		await events.record(actor, 'closing_removed', { unitId, subjectId: id });
	});
};

/** Changes a house's facts and the name of the school's intranet, which all houses share. @throws NotFound */
export const changeHouse = (actor: Actor, { schoolIntra, ...house }: House & { schoolIntra: string }): Promise<void> =>
	as(actor, async () => {
		if (!run(actor).includes(house.id)) throw new NotFound();
		await queries.updateHouse(house);
		await queries.setSchoolIntra(schoolIntra);
		await events.record(actor, 'house_changed', { unitId: house.id, subjectId: house.id });
	});
