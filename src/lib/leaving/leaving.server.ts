import { administered } from '../administration/administration.ts';
import * as people from '../administration/people.server.ts';
import * as answerers from '../answerers/answerers.server.ts';
import * as appointments from '../appointments/appointments.server.ts';
import * as absences from '../absences/absences.server.ts';
import * as events from '../events/events.server.ts';
import * as families from '../families/queries.server.ts';
import { holds, type Actor } from '../people/actor.ts';
import * as cases from '../samvaer/cases.server.ts';
import { workerOn } from '../samvaer/case.ts';
import { now, today, zone } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import type { Leaver } from './leaving.ts';
import * as queries from './queries.server.ts';

export type { Held, Leaver } from './leaving.ts';

/** Who stops in the actor's units, soonest first; nobody for who neither leads nor administers. */
export const leavers = (actor: Actor): Promise<Leaver[]> =>
	as(actor, async () => (holds(actor, 'coordinator', 'leader', 'administrator') ? queries.leavers(now()) : []));

/**
 * Says when a staff member's last day is. With it end roles, sign-ins, streams, feeds and push by themselves (AB-14, R-09);
 * what the person wrote keeps the name.
 * @param day the last one with access, today or later
 * @throws NotFound for who does not administer; Refusal ownAccess, dayPast
 */
export const setLastDay = (actor: Actor, personId: string, day: Temporal.PlainDate): Promise<void> =>
	as(actor, async () => {
		const { unitId, kind } = await people.find(actor, personId);
		if (kind !== 'staff') throw new NotFound();
		if (personId === actor.id) throw new Refusal('ownAccess');
		if (Temporal.PlainDate.compare(day, today()) < 0) throw new Refusal('dayPast');
		if (!(await queries.setLastDay(personId, day, now()))) throw new NotFound();
		await events.record(actor, 'last_day_set', { unitId, subjectId: personId, data: { on: day.toString() } });
	});

/** The person stays after all: the roles go on. @throws NotFound when no last day was set */
export const withdraw = (actor: Actor, personId: string): Promise<void> =>
	as(actor, async () => {
		administered(actor);
		const { unitId } = await people.find(actor, personId);
		if (!(await queries.withdraw(personId, now()))) throw new NotFound();
		await events.record(actor, 'last_day_withdrawn', { unitId, subjectId: personId });
	});

/** Who stops when, for an administrator; null when nobody has said so. @throws NotFound */
export const lastDayOf = (actor: Actor, personId: string): Promise<Leaver | null> =>
	as(actor, async () => {
		await people.find(actor, personId);
		const found = await queries.maybeLeaver(personId, now());
		return found?.endedAt ? null : found;
	});

/**
 * What somebody who stops holds, and who can take it over. Samvær cases and absences are shown to those who lead only.
 * @throws NotFound when the person does not stop, or is not of a unit that the actor leads or administers
 */
export const page = (actor: Actor, personId: string) =>
	as(actor, async () => {
		const leaver = await queries.maybeLeaver(personId, now());
		if (!leaver || !holds(actor, 'coordinator', 'leader', 'administrator')) throw new NotFound();
		const leads = cases.leads(actor, leaver.unitId);
		const staff = leads ? await families.staff([leaver.unitId]) : [];
		const open = leads ? await cases.all(actor, { open: true }) : [];
		const away = leads ? (await absences.page(actor)).absences : [];
		return {
			...{ leaver, leads, held: await queries.held(personId, now()) },
			candidates: staff.filter(({ id }) => id !== personId),
			cases: open.filter((one) => workerOn(one, today())?.id === personId),
			absences: away.filter(({ personName, standInName }) => [personName, standInName].includes(leaver.name))
		};
	});

/**
 * Hands a family on: another mentor from today, who answers the conversations and keeps the appointments after the last
 * day. Each moved appointment is a new version, and its parents are asked again (rule 1).
 * @returns how many appointments stay, since the new one is busy then
 * @throws NotFound for who does not lead the unit, and for who can't be a mentor there
 */
export async function handOn(actor: Actor, personId: string, familyId: string, toId: string): Promise<number> {
	const waiting = await as(actor, async () => {
		const { leaver, leads, held, candidates } = await page(actor, personId);
		const family = held.find((one) => one.familyId === familyId);
		if (!leads || !family || !candidates.some(({ id }) => id === toId)) throw new NotFound();
		const after = leaver.lastOn.add({ days: 1 });
		const until = Temporal.PlainDate.compare(after, today()) > 0 ? after : today();
		if (family.isMentor) await queries.changeMentor(familyId, personId, toId, until);
		for (const { id } of await queries.conversations(familyId, personId))
			await answerers.handOn(actor, id, { personId: toId, from: today() });
		const data = { from: personId, to: toId };
		await events.record(actor, 'mentor_changed', { unitId: leaver.unitId, familyId, subjectId: familyId, data });
		const midnight = until.toZonedDateTime(zone).toInstant();
		return queries.appointments(familyId, personId, Temporal.Instant.compare(midnight, now()) > 0 ? midnight : now());
	});
	let stay = 0;
	for (const { id, version, staffIds } of waiting) {
		const ids = [...new Set(staffIds.map((one) => (one === personId ? toId : one)))];
		await appointments.move(actor, id, version, { staffIds: ids, holdAnyway: true }).catch((error: Error) => {
			if (!(error instanceof Refusal)) throw error;
			stay++;
		});
	}
	return stay;
}
