import { randomUUID } from 'node:crypto';
import * as events from '../events/events.server.ts';
import * as guard from '../guard/guard.server.ts';
import * as looks from '../looks/looks.server.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { asDecided } from '../samvaer/rules.server.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import type { Appointment, Suggestion, Version } from './appointment.ts';
import { write } from './booking.server.ts';
import { rulesOf, type Kind } from './kinds/index.ts';
import { isNewVersion, readersOf, settled, told, type Change, type Plan } from './plan.ts';
import * as placeQueries from './place-queries.server.ts';
import * as queries from './queries.server.ts';
import { check } from './rules.server.ts';
import * as suggestionQueries from './suggestion-queries.server.ts';

type Instant = Temporal.Instant;

export type { Change, Plan };

const aYear = { hours: 24 * 400 };

/** The reader's own coming and running appointments, soonest first. */
export const upcoming = (actor: Actor, limit = 100): Promise<Appointment[]> =>
	as(actor, () => queries.ofPerson(actor.id, now(), now().add(aYear), limit));

/** The reader's own appointments that are over, newest first. */
export const past = (actor: Actor, limit = 50): Promise<Appointment[]> =>
	as(actor, () => queries.pastOfPerson(actor.id, now(), limit));

/** A family's appointments in a period. */
export const ofFamily = (actor: Actor, familyId: string, from: Instant, to: Instant): Promise<Appointment[]> =>
	as(actor, () => {
		looks.note(actor, familyId, 'appointments');
		return queries.ofFamily(familyId, from, to);
	});

/** Every appointment the reader may see in a period; of one staff member, room or kind if given. */
export const between = (
	actor: Actor,
	from: Instant,
	to: Instant,
	of?: { staffId?: string; placeId?: string; kind?: Kind }
): Promise<Appointment[]> => as(actor, () => looks.noted(actor, queries.between(from, to, of)));

/** One appointment as it stands. @throws NotFound when absent or not the reader's (rule 5) */
export const one = (actor: Actor, id: string): Promise<Appointment> =>
	as(actor, async () => {
		const appointment = await queries.maybeFind(id);
		if (!appointment) throw new NotFound();
		return appointment;
	});

/** One appointment with its history. @throws NotFound when absent or not the reader's (rule 5) */
export const find = (
	actor: Actor,
	id: string
): Promise<{ appointment: Appointment; versions: Version[]; suggestions: Suggestion[] }> =>
	as(actor, async () => {
		const appointment = await one(actor, id);
		looks.note(actor, appointment.familyId, 'appointments');
		return {
			appointment,
			versions: await queries.versions(id),
			suggestions: await suggestionQueries.suggestions(id)
		};
	});

/** How often the reader and the appointment's first staff member have met for this kind before (rule 3). */
export const timesMet = (actor: Actor, { people, kind, startsAt }: Appointment): Promise<number> =>
	as(actor, async () => {
		const staff = people.find(({ part }) => part === 'staff');
		return staff ? queries.timesMet(actor.id, staff.id, kind, startsAt) : 0;
	});

/**
 * Plans one appointment and asks its parents.
 * @throws Refusal timeTaken when a person or the room is elsewhere (rule 4), past, outsideDecision, reasonNeeded (rule 3), protectedAddressOf
 */
export const plan = (actor: Actor, wish: Plan): Promise<string> =>
	as(actor, async () => {
		const unitId = await queries.unitOf(wish.familyId);
		if (!unitId) throw new NotFound();
		const plan = await asDecided(wish);
		const row: queries.Row = { ...settled(plan), id: randomUUID(), unitId, familyId: plan.familyId, version: 1 };
		await check(row, plan);
		await guard.tell(actor, readersOf(plan), told(row), undefined, row.id);
		await queries.insert(row, now(), actor.id);
		await write(actor, row, plan, null);
		await events.record(actor, 'appointment_planned', {
			unitId,
			familyId: plan.familyId,
			subjectId: row.id,
			data: { version: 1, kind: row.kind }
		});
		return row.id;
	});

/**
 * Moves an appointment, or changes its place, people or kind: a new version, and the parents are asked again (rule 1).
 * A change of nothing but what to bring keeps the version and its answers.
 * @param seen the version the planner looked at; another in force is refused as stale
 * @throws Refusal as plan, stale, cancelled; NotFound
 */
export const move = (actor: Actor, id: string, seen: number, change: Change): Promise<void> =>
	as(actor, async () => {
		const found = await workable(id, seen);
		const old = { ...found, placeOptions: await placeQueries.options(id, found.version) };
		const people = await queries.peopleOf(id);
		const idsOf = (part: string) => people.filter((person) => person.part === part).map(({ personId }) => personId);
		const { reason = null, ...changed } = change;
		const next = await asDecided({
			...old,
			staffIds: idsOf('staff'),
			parentIds: idsOf('parent'),
			childIds: idsOf('child'),
			// What may be chosen stays open until there is a place.
			...(changed.placeId ? { placeOptions: [] } : {}),
			...changed
		});
		const row: queries.Row = { ...settled(next), id, unitId: old.unitId, familyId: old.familyId, version: old.version };
		await guard.tell(actor, readersOf(next), told(row, reason), id);
		if (!isNewVersion(old, people, row, next)) {
			await queries.update(row);
			await events.record(actor, 'appointment_edited', { unitId: row.unitId, familyId: row.familyId, subjectId: id });
			return;
		}
		row.version++;
		await check(row, next);
		await queries.update(row);
		await write(actor, row, next, reason);
		await events.record(actor, 'appointment_moved', {
			...{ unitId: row.unitId, familyId: row.familyId, subjectId: id },
			data: { version: row.version, from: old.startsAt.toString(), to: row.startsAt.toString() }
		});
	});

/**
 * Cancels: the time is free again, the appointment stays to be seen (rule 14).
 * @param seen the version that was looked at, if any; another in force is refused as stale
 */
export const cancel = (
	actor: Actor,
	id: string,
	byWhom: 'house' | 'parent',
	reason: string | null,
	seen?: number
): Promise<void> =>
	as(actor, async () => {
		const old = await workable(id, seen);
		const written = rulesOf(old.kind).written ? reason : null;
		if (written) {
			const parents = (await queries.peopleOf(id)).filter(({ part }) => part === 'parent');
			const readers = parents.map(({ personId: parentId }) => ({ parentId, familyId: old.familyId }));
			await guard.tell(actor, readers, [written], id);
		}
		await queries.free(id);
		await queries.insertCancellation(id, byWhom, written, now(), actor.id);
		await events.record(actor, 'appointment_cancelled', {
			unitId: old.unitId,
			familyId: old.familyId,
			subjectId: id,
			data: { version: old.version, byWhom }
		});
	});

/** Locks one that may still be changed. @throws NotFound, Refusal past, cancelled or stale */
async function workable(id: string, seen?: number) {
	const old = await queries.lock(id, 'change');
	if (!old || !(await queries.worksWith(id))) throw new NotFound();
	if (old.cancelled) throw new Refusal('cancelled');
	if (seen !== undefined && seen !== old.version) throw new Refusal('stale');
	if (Temporal.Instant.compare(old.startsAt, now()) <= 0) throw new Refusal('past');
	return old;
}
