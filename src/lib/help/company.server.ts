import * as appointments from '../appointments/appointments.server.ts';
import { rulesOf } from '../appointments/kinds/index.ts';
import * as events from '../events/events.server.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import * as help from './help.server.ts';
import * as queries from './queries.server.ts';

// Company to a school meeting: the family's mentor is asked first, then the others who work with the family.

/**
 * One who was asked can't come: who and when is kept, and it goes on to the others. Twice is once.
 * @throws NotFound when the family is not the actor's; Refusal helpWithdrawn, alreadyHandled
 */
export const pass = (actor: Actor, id: string): Promise<void> =>
	as(actor, async () => {
		const { unitId, familyId } = await waiting(actor, id);
		if (await queries.pass(id, actor.id, now()))
			await events.record(actor, 'help_passed', { unitId, familyId, subjectId: id });
	});

/**
 * The actor comes along: it becomes a school meeting at the reminder's time, or the actor joins the one that there is,
 * and the parent sees who comes. The database itself says whether the time is free (rule 4).
 * @returns the appointment's id
 * @throws NotFound; Refusal helpWithdrawn, alreadyHandled, withdrawn, noTime, hasCompany, timeTaken, past, cancelled
 */
export const accompany = (actor: Actor, id: string): Promise<string> =>
	as(actor, async () => {
		const { familyId, parentId, reminderId, meetingId } = await waiting(actor, id);
		const appointmentId = meetingId ? await join(actor, meetingId) : await fromReminder(actor, reminderId);
		await help.handle(actor, id, appointmentId);
		return appointmentId;

		async function fromReminder(actor: Actor, reminderId: string | null) {
			const reminder = reminderId && (await queries.meetingOf(reminderId));
			if (!reminder) throw new NotFound();
			if (reminder.withdrawn) throw new Refusal('withdrawn');
			if (reminder.wholeDay) throw new Refusal('noTime');
			const { dueAt, bring } = reminder;
			return appointments.plan(actor, {
				...{ familyId, kind: 'school_meeting', placeId: null, bring, details: {} },
				...{ startsAt: dueAt, endsAt: dueAt.add({ minutes: rulesOf('school_meeting').minutes }) },
				...{ staffIds: [actor.id], parentIds: [parentId], childIds: [] },
				// The school is open, whatever days the house is closed.
				holdAnyway: true
			});
		}
	});

/** Joins a meeting that nobody of the house goes to yet. */
async function join(actor: Actor, meetingId: string): Promise<string> {
	const { people, version } = await appointments.one(actor, meetingId);
	if (people.some(({ part }) => part === 'staff')) throw new Refusal('hasCompany');
	await appointments.move(actor, meetingId, version, { staffIds: [actor.id], holdAnyway: true });
	return meetingId;
}

/** Locks a wish for company that still waits. */
async function waiting(actor: Actor, id: string) {
	const request = await queries.lock(id, actor.id);
	if (!request?.isFollowed) throw new NotFound();
	if (request.withdrawn) throw new Refusal('helpWithdrawn');
	if (request.handled) throw new Refusal('alreadyHandled');
	if (request.wish !== 'companion') throw new Refusal('notAWish');
	return request;
}
