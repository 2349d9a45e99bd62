import { randomUUID } from 'node:crypto';
import { refusedWhereClosed } from '../closings/closing.ts';
import * as appointments from '../appointments/appointments.server.ts';
import { rulesOf } from '../appointments/kinds/index.ts';
import * as events from '../events/events.server.ts';
import * as looks from '../looks/looks.server.ts';
import { followsFamilies, type Actor } from '../people/actor.ts';
import { wishes } from '../reminders/reminder.ts';
import * as reminders from '../reminders/queries.server.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import * as queries from './queries.server.ts';
import type { AskingFamily, Company, House, OpenRequest, Request, Topic, Wish } from './request.ts';

/** What a parent asks for: with a reminder "together" or "companion", with an appointment "companion", else "help" with a topic. */
export type Asked = {
	readonly wish: Wish;
	readonly reminderId?: string | null;
	readonly meetingId?: string | null;
	readonly topic?: Topic | null;
	readonly words?: string | null;
	/** Which of the parent's families it is about; needed only when there are several. */
	readonly familyId?: string | null;
};

/**
 * A parent asks the house for help. Asking twice is asking once. Company is asked of the family's mentor first, by name.
 * @returns the request's id
 * @throws NotFound when reminder, meeting or family is not the parent's; Refusal familyClosed, withdrawn, cancelled, past, hasCompany,
 *   notAWish when this kind has no such help
 */
export const ask = (actor: Actor, asked: Asked): Promise<string> =>
	as(actor, async () => {
		const { wish, reminderId = null, meetingId = null, topic = null, words = null } = asked;
		const family = await familyOf(actor, asked);
		const before = await queries.same(actor.id, { wish, topic, reminderId, meetingId, words });
		if (before) return before;
		const id = randomUUID();
		const { id: familyId, unitId } = family;
		await queries.insert({
			...{ id, unitId, familyId, parentId: actor.id },
			...{ reminderId, meetingId, wish, topic, words },
			askedFirst: wish === 'companion' ? await queries.usualWorker(familyId) : null,
			askedAt: now()
		});
		await events.record(actor, 'help_asked', { unitId, familyId, subjectId: id, data: { wish, topic } });
		return id;
	}).catch(refusedWhereClosed);

/** The family that a request is about, and whether it may be asked at all. */
async function familyOf(actor: Actor, { wish, reminderId, meetingId, familyId }: Asked) {
	if (meetingId) {
		const meeting = await appointments.one(actor, meetingId);
		if (wish !== 'companion' || !rulesOf(meeting.kind).company || reminderId) throw new Refusal('notAWish');
		if (meeting.cancelled) throw new Refusal('cancelled');
		if (Temporal.Instant.compare(meeting.startsAt, now()) <= 0) throw new Refusal('past');
		if (meeting.people.some(({ part }) => part === 'staff')) throw new Refusal('hasCompany');
		return { id: meeting.familyId, unitId: meeting.unitId };
	}
	const reminder = reminderId ? await reminders.holdReceived(reminderId, actor.id) : null;
	if (reminderId && !reminder) throw new NotFound();
	if (reminder?.withdrawn) throw new Refusal('withdrawn');
	if (reminder ? wishes[reminder.kind] !== wish : wish !== 'help') throw new Refusal('notAWish');
	if (reminder) return { id: reminder.familyId, unitId: reminder.unitId };
	const mine = await queries.familiesOf(actor.id);
	const family = familyId ? mine.find(({ id }) => id === familyId) : mine[0];
	if (!family) throw new NotFound();
	return family;
}

/** The families that a parent may ask from. */
export const families = (actor: Actor): Promise<AskingFamily[]> => as(actor, () => queries.familiesOf(actor.id));

/** How the parent's wish for company to an appointment stands; null when there is none that waits. */
export const about = (actor: Actor, meetingId: string): Promise<Company | null> =>
	as(actor, () => queries.about(actor.id, meetingId));

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

/** When the parent's houses answer and which numbers to call. @throws NotFound for someone without a family */
export const houses = (actor: Actor): Promise<House[]> =>
	as(actor, async () => {
		const mine = await queries.familiesOf(actor.id);
		if (!mine.length) throw new NotFound();
		return Promise.all([...new Set(mine.map(({ unitId }) => unitId))].map(queries.house));
	});

/** The house of the family that the parent came to first. @throws NotFound for someone without a family */
export const house = async (actor: Actor): Promise<House> => (await houses(actor))[0]!;

/** Open requests of the families that the actor follows, oldest first; about one reminder if given. */
export const open = (actor: Actor, reminderId?: string): Promise<OpenRequest[]> =>
	as(actor, async () => (followsFamilies(actor) ? looks.noted(actor, queries.open(now(), reminderId)) : []));

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
