import { randomUUID } from 'node:crypto';
import * as appointments from '../appointments/appointments.server.ts';
import * as events from '../events/events.server.ts';
import { followsFamilies, type Actor } from '../people/actor.ts';
import { wishes } from '../reminders/reminder.ts';
import * as reminders from '../reminders/queries.server.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import * as queries from './queries.server.ts';
import type { House, OpenRequest, Request, Topic, Wish } from './request.ts';

/** What a parent asks for: with a reminder "together" or "companion", else "help" with a topic. */
export type Asked = {
	readonly wish: Wish;
	readonly reminderId?: string | null;
	readonly topic?: Topic | null;
	readonly words?: string | null;
};

/**
 * A parent asks the house for help. Asking twice is asking once.
 * @returns the request's id
 * @throws NotFound when the reminder is not the parent's; Refusal withdrawn, notAWish when this kind has no such help
 */
export const ask = (actor: Actor, { wish, reminderId = null, topic = null, words = null }: Asked): Promise<string> =>
	as(actor, async () => {
		const reminder = reminderId ? await reminders.holdReceived(reminderId, actor.id) : null;
		if (reminderId && !reminder) throw new NotFound();
		if (reminder?.withdrawn) throw new Refusal('withdrawn');
		if (reminder ? wishes[reminder.kind] !== wish : wish !== 'help') throw new Refusal('notAWish');
		const family = reminder ? { id: reminder.familyId, unitId: reminder.unitId } : await queries.familyOf(actor.id);
		if (!family) throw new NotFound();
		const before = await queries.same(actor.id, { wish, topic, reminderId, words });
		if (before) return before;
		const id = randomUUID();
		const { id: familyId, unitId } = family;
		await queries.insert({
			...{ id, unitId, familyId, parentId: actor.id },
			...{ reminderId, wish, topic, words },
			askedAt: now()
		});
		await events.record(actor, 'help_asked', { unitId, familyId, subjectId: id, data: { wish, topic } });
		return id;
	});

/** A parent takes a request back. Twice is once. @throws NotFound when it is not the parent's; Refusal alreadyHandled */
export const withdraw = (actor: Actor, id: string): Promise<void> =>
	as(actor, async () => {
		const request = await queries.lock(id, actor.id);
		if (!request?.isOwn) throw new NotFound();
		if (request.handled) throw new Refusal('alreadyHandled');
		if (request.withdrawn) return;
		await queries.withdraw(id, now());
		await events.record(actor, 'help_withdrawn', { unitId: request.unitId, familyId: request.familyId, subjectId: id });
	});

/** The parent's own requests: open ones, and those taken on within a week; newest first. */
export const mine = (actor: Actor): Promise<Request[]> =>
	as(actor, () => queries.ofParent(actor.id, now().subtract({ hours: 24 * 7 })));

/** When the parent's house answers and which number to call. @throws NotFound for someone without a family */
export const house = (actor: Actor): Promise<House> =>
	as(actor, async () => {
		const family = await queries.familyOf(actor.id);
		if (!family) throw new NotFound();
		return queries.house(family.unitId);
	});

/** Open requests of the families that the actor follows, oldest first; about one reminder if given. */
export const open = (actor: Actor, reminderId?: string): Promise<OpenRequest[]> =>
	as(actor, async () => (followsFamilies(actor) ? queries.open(reminderId) : []));

/**
 * Staff take a request on; the parent sees who.
 * @param appointmentId the appointment that came of it, of the same family
 * @throws NotFound when the family is not the actor's (rule 6); Refusal alreadyHandled, helpWithdrawn
 */
export const handle = (actor: Actor, id: string, appointmentId: string | null = null): Promise<void> =>
	as(actor, async () => {
		const request = await queries.lock(id, actor.id);
		if (!request?.isFollowed) throw new NotFound();
		if (request.withdrawn) throw new Refusal('helpWithdrawn');
		if (request.handled) throw new Refusal('alreadyHandled');
		if (appointmentId && !(await queries.isAppointmentOf(appointmentId, request.familyId))) throw new NotFound();
		await queries.handle(id, now(), actor.id, appointmentId);
		await events.record(actor, 'help_handled', { unitId: request.unitId, familyId: request.familyId, subjectId: id });
	});

/**
 * Plans an appointment as the reply to a request: both or neither. A request that somebody has taken on meanwhile,
 * or the parent has withdrawn, stays as it is.
 * @returns the appointment's id
 * @throws NotFound when the request is not of that family or the family is not the actor's; Refusal as appointments.plan
 */
export const plan = (actor: Actor, id: string, plan: appointments.Plan): Promise<string> =>
	as(actor, async () => {
		const request = await queries.lock(id, actor.id);
		if (!request?.isFollowed || request.familyId !== plan.familyId) throw new NotFound();
		const appointmentId = await appointments.plan(actor, plan);
		if (!request.handled && !request.withdrawn) await handle(actor, id, appointmentId);
		return appointmentId;
	});
