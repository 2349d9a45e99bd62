import { randomUUID } from 'node:crypto';
import * as events from '../events/events.server.ts';
import type { Actor } from '../people/actor.ts';
import { now, zone } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import type { Appointment, Suggestion, Version } from './appointment.ts';
import { rulesOf, type Kind } from './kinds/index.ts';
import type { Details } from './kinds/kind.ts';
import * as queries from './queries.server.ts';
import * as suggestionQueries from './suggestion-queries.server.ts';

type Instant = Temporal.Instant;

/** What an appointment is planned with. */
export type Plan = {
	readonly familyId: string;
	readonly kind: Kind;
	readonly startsAt: Instant;
	readonly endsAt: Instant;
	readonly placeId: string | null;
	readonly staffIds: readonly string[];
	readonly parentIds: readonly string[];
	readonly childIds: readonly string[];
	readonly bring: string | null;
	readonly details: Details;
};
export type Change = Partial<Omit<Plan, 'familyId'>> & { readonly reason?: string | null };

const aYear = { hours: 24 * 400 };

/** The reader's own coming and running appointments, soonest first. */
export const upcoming = (actor: Actor, limit = 100): Promise<Appointment[]> =>
	as(actor, () => queries.ofPerson(actor.id, now(), now().add(aYear), limit));

/** The reader's own appointments that are over, newest first. */
export const past = (actor: Actor, limit = 50): Promise<Appointment[]> =>
	as(actor, () => queries.pastOfPerson(actor.id, now(), limit));

/** A family's appointments in a period. */
export const ofFamily = (actor: Actor, familyId: string, from: Instant, to: Instant): Promise<Appointment[]> =>
	as(actor, () => queries.ofFamily(familyId, from, to));

/** Every appointment the reader may see in a period; of one staff member, room or kind if given. */
export const between = (
	actor: Actor,
	from: Instant,
	to: Instant,
	of?: { staffId?: string; placeId?: string; kind?: Kind }
): Promise<Appointment[]> => as(actor, () => queries.between(from, to, of));

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
	as(actor, async () => ({
		appointment: await one(actor, id),
		versions: await queries.versions(id),
		suggestions: await suggestionQueries.suggestions(id)
	}));

/** How often the reader and the appointment's first staff member have met for this kind before (rule 3). */
export const timesMet = (actor: Actor, { people, kind, startsAt }: Appointment): Promise<number> =>
	as(actor, async () => {
		const staff = people.find(({ part }) => part === 'staff');
		return staff ? queries.timesMet(actor.id, staff.id, kind, startsAt) : 0;
	});

/**
 * Plans one appointment and asks its parents.
 * @throws Refusal timeTaken when a person or the room is elsewhere (rule 4), past, outsideDecision, reasonNeeded (rule 3)
 */
export const plan = (actor: Actor, plan: Plan): Promise<string> =>
	as(actor, async () => {
		const unitId = await queries.unitOf(plan.familyId);
		if (!unitId) throw new NotFound();
		const row: queries.Row = { ...settled(plan), id: randomUUID(), unitId, familyId: plan.familyId, version: 1 };
		await check(row, plan);
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
 */
export const move = (actor: Actor, id: string, seen: number, change: Change): Promise<void> =>
	as(actor, async () => {
		const old = await workable(id, seen);
		const people = await queries.peopleOf(id);
		const idsOf = (part: string) => people.filter((person) => person.part === part).map(({ personId }) => personId);
		const { reason = null, ...changed } = change;
		const next: Plan = {
			...old,
			staffIds: idsOf('staff'),
			parentIds: idsOf('parent'),
			childIds: idsOf('child'),
			...changed
		};
		const row: queries.Row = { ...settled(next), id, unitId: old.unitId, familyId: old.familyId, version: old.version };
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
		await queries.free(id);
		await queries.insertCancellation(id, byWhom, rulesOf(old.kind).written ? reason : null, now(), actor.id);
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

/** A kind of which nothing is written down carries no words at all (rule 11). */
function settled({ kind, startsAt, endsAt, placeId, bring, details }: Plan) {
	return { kind, startsAt, endsAt, placeId, bring: rulesOf(kind).written ? bring : null, details };
}

/** The rules that no constraint can know. */
async function check(row: queries.Row, { staffIds, parentIds, childIds }: Plan) {
	if (Temporal.Instant.compare(row.startsAt, now()) <= 0) throw new Refusal('past');
	const known = await queries.belonging(row.familyId, [...parentIds, ...childIds]);
	const colleagues = await queries.colleagues(row.unitId, [...staffIds]);
	if (known !== parentIds.length + childIds.length || colleagues !== staffIds.length || !parentIds.length)
		throw new NotFound();
	if (row.placeId && !(await queries.isPlaceFor(row.placeId, row.unitId, row.familyId))) throw new NotFound();
	const { supervision, decisionFrom, decisionTo, otherWorkerReason } = row.details;
	if (supervision === 'supervised') {
		const day = row.startsAt.toZonedDateTimeISO(zone).toPlainDate().toString();
		if (!decisionFrom || !decisionTo || day < decisionFrom || day > decisionTo) throw new Refusal('outsideDecision');
	}
	if (rulesOf(row.kind).fixedWorker) {
		const worker = await queries.fixedWorker(row.familyId);
		if (worker && !staffIds.includes(worker) && !otherWorkerReason) throw new Refusal('reasonNeeded');
	}
}

/** Writes the version, its people and its bookings. The database itself refuses what overlaps (rule 4). */
async function write(actor: Actor, row: queries.Row, { staffIds, parentIds, childIds }: Plan, reason: string | null) {
	const part = (ids: readonly string[], part: 'staff' | 'parent' | 'child') =>
		ids.map((personId) => ({ personId, part }));
	await queries.setPeople(row.id, [
		...part(staffIds, 'staff'),
		...part(parentIds, 'parent'),
		...part(childIds, 'child')
	]);
	await queries.insertVersion(row, [...staffIds], rulesOf(row.kind).written ? reason : null, now(), actor.id);
	const room = row.placeId && (await queries.isRoom(row.placeId)) ? [row.placeId] : [];
	try {
		await queries.book(row.id, [...staffIds, ...parentIds, ...childIds, ...room], row.startsAt, row.endsAt);
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === '23P01') throw new Refusal('timeTaken');
		throw error;
	}
}

function isNewVersion(
	old: { startsAt: Instant; endsAt: Instant; placeId: string | null; kind: Kind; details: Details },
	people: { personId: string }[],
	row: queries.Row,
	plan: Plan
) {
	const before = people
		.map(({ personId }) => personId)
		.sort()
		.join();
	const after = [...plan.staffIds, ...plan.parentIds, ...plan.childIds].sort().join();
	return (
		!old.startsAt.equals(row.startsAt) ||
		!old.endsAt.equals(row.endsAt) ||
		old.placeId !== row.placeId ||
		old.kind !== row.kind ||
		old.details.supervision !== row.details.supervision ||
		before !== after
	);
}
