import { randomUUID } from 'node:crypto';
import type { Appointment } from '../appointments/appointment.ts';
import * as appointments from '../appointments/appointments.server.ts';
import { rulesOf } from '../appointments/kinds/index.ts';
import * as appointmentQueries from '../appointments/queries.server.ts';
import * as events from '../events/events.server.ts';
import * as guard from '../guard/guard.server.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import { atMost, type Guest, type Invitation } from './guest.ts';
import * as queries from './queries.server.ts';

type Written = { readonly name: string; readonly relation: string; readonly why?: string | null };

/** An appointment's guests: a parent's own list, never the other parent's; for staff every list (rule 5). @throws NotFound */
export const ofAppointment = (actor: Actor, appointmentId: string): Promise<Guest[]> =>
	as(actor, async () => {
		await withGuests(actor, appointmentId);
		return queries.ofAppointment(appointmentId, actor.id);
	});

/**
 * Staff propose a guest to one parent, who says yes or no before anybody is invited. The same proposal twice is one.
 * @returns the guest's id
 * @throws NotFound when the appointment is not the actor's, or the parent not of it; Refusal past, cancelled, tooManyGuests
 */
export const propose = (
	actor: Actor,
	appointmentId: string,
	{ parentId, ...written }: Written & { parentId: string }
): Promise<string> =>
	as(actor, async () => {
		const appointment = await withGuests(actor, appointmentId);
		const isTheirs = appointment.people.some(({ id, part }) => id === parentId && part === 'parent');
		if (!isTheirs || !(await appointmentQueries.worksWith(appointmentId))) throw new NotFound();
		const { familyId } = appointment;
		await guard.tell(actor, [{ parentId, familyId }], Object.values(written), appointmentId);
		return write(actor, appointment, parentId, written);
	});

/** A parent adds a guest of their own: that is a yes. @throws as propose */
export const add = (actor: Actor, appointmentId: string, written: Written): Promise<string> =>
	as(actor, async () => {
		const appointment = await withGuests(actor, appointmentId);
		if (actor.kind !== 'parent') throw new NotFound();
		const id = await write(actor, appointment, actor.id, { ...written, why: null });
		await say(actor, appointment, id, 'yes');
		return id;
	});

/** The parent says yes or no to one guest, and may think again until it begins. @throws NotFound; Refusal past, cancelled */
export const answer = (actor: Actor, appointmentId: string, guestId: string, reply: 'yes' | 'no'): Promise<void> =>
	as(actor, async () => {
		const appointment = await withGuests(actor, appointmentId);
		const guest = await queries.maybeFind(guestId);
		if (guest?.parentId !== actor.id || guest.appointmentId !== appointmentId) throw new NotFound();
		mustBeOpen(appointment);
		await say(actor, appointment, guestId, reply);
	});

/** Staff take back a proposal that nobody has answered. Twice is once. @throws NotFound; Refusal alreadyAnswered */
export const withdraw = (actor: Actor, appointmentId: string, guestId: string): Promise<void> =>
	as(actor, async () => {
		const appointment = await withGuests(actor, appointmentId);
		if (!(await appointmentQueries.worksWith(appointmentId))) throw new NotFound();
		const held = await queries.maybeFind(guestId);
		if (held?.appointmentId !== appointmentId) throw new NotFound();
		await queries.hold(appointmentId, held.parentId);
		const guest = (await queries.ofAppointment(appointmentId, actor.id)).find(({ id }) => id === guestId);
		if (!guest) return;
		if (guest.reply || guest.proposedBy === null) throw new Refusal('alreadyAnswered');
		await queries.withdraw(guestId, now(), actor.id);
		await record(actor, appointment, 'guest_withdrawn');
	});

/** What the parent may share with those who were said yes to: time and place only. @throws NotFound */
export const invitation = (actor: Actor, appointmentId: string): Promise<Invitation> =>
	as(actor, async () => {
		const appointment = await withGuests(actor, appointmentId);
		if (actor.kind !== 'parent') throw new NotFound();
		const { place, placeHidden, version, startsAt, endsAt, cancelled } = appointment;
		const shared = place && (await queries.maySharePlace(appointmentId)) ? place : null;
		return {
			...{ appointmentId, version, startsAt, endsAt, cancelled: cancelled !== null },
			isOver: Temporal.Instant.compare(endsAt, now()) <= 0,
			place: shared && { name: shared.name, address: shared.address, directions: shared.directions },
			without: shared ? null : place || placeHidden ? 'private' : 'none',
			guests: (await queries.ofAppointment(appointmentId, actor.id)).filter(({ reply }) => reply === 'yes')
		};
	});

/**
 * The parent has told these guests: kept with the version, so that a later change asks for telling them anew.
 * @param seen the version that was shared
 * @throws NotFound when one is not on the parent's list with a yes; Refusal shareStale, past
 */
export const share = (actor: Actor, appointmentId: string, seen: number, guestIds: readonly string[]): Promise<void> =>
	as(actor, async () => {
		await appointmentQueries.lock(appointmentId, 'answer');
		const { guests, version, cancelled, isOver } = await invitation(actor, appointmentId);
		const wanted = [...new Set(guestIds)];
		if (!wanted.length || wanted.some((id) => !guests.some((guest) => guest.id === id))) throw new NotFound();
		if (isOver) throw new Refusal('past');
		if (version !== seen) throw new Refusal('shareStale');
		await queries.insertShares(wanted, version, cancelled, now(), actor.id);
		await record(actor, await appointments.one(actor, appointmentId), 'guests_told', {
			version,
			guests: wanted.length
		});
	});

/** An appointment that may have guests. @throws NotFound for any other */
async function withGuests(actor: Actor, appointmentId: string): Promise<Appointment> {
	const appointment = await appointments.one(actor, appointmentId);
	if (!rulesOf(appointment.kind).guests) throw new NotFound();
	return appointment;
}

function mustBeOpen({ cancelled, startsAt }: Appointment) {
	if (cancelled) throw new Refusal('cancelled');
	if (Temporal.Instant.compare(startsAt, now()) <= 0) throw new Refusal('past');
}

async function write(actor: Actor, appointment: Appointment, parentId: string, { name, relation, why }: Written) {
	mustBeOpen(appointment);
	await queries.hold(appointment.id, parentId);
	const list = (await queries.ofAppointment(appointment.id, actor.id)).filter((guest) => guest.parentId === parentId);
	const same = list.find((guest) => guest.name === name && guest.relation === relation);
	if (same) return same.id;
	if (list.length >= atMost) throw new Refusal('tooManyGuests');
	const id = randomUUID();
	await queries.insert({
		...{ id, appointmentId: appointment.id, parentId, name, relation, why: why ?? null },
		...{ proposedAt: now(), proposedBy: actor.id }
	});
	await record(actor, appointment, actor.id === parentId ? 'guest_added' : 'guest_proposed');
	return id;
}

async function say(actor: Actor, appointment: Appointment, guestId: string, reply: 'yes' | 'no') {
	await queries.hold(appointment.id, actor.id);
	const guest = (await queries.ofAppointment(appointment.id, actor.id)).find(({ id }) => id === guestId);
	if (!guest) throw new NotFound();
	if (guest.reply === reply) return;
	await queries.insertReply(guestId, reply, now(), actor.id);
	await record(actor, appointment, 'guest_answered', { reply });
}

/** Of guests an event tells that, and never whom: they are no users and have not been asked. */
const record = (
	actor: Actor,
	{ id, unitId, familyId }: Appointment,
	kind: string,
	data: Record<string, unknown> = {}
) => events.record(actor, kind, { unitId, familyId, subjectId: id, data });
