import { randomUUID } from 'node:crypto';
import * as events from '../events/events.server.ts';
import { followsFamilies, type Actor } from '../people/actor.ts';
import { now, zone } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import * as queries from './queries.server.ts';
import type { Content, Family, Posted, Receiver, Reminder } from './reminder.ts';

/** How long an open reminder stays in front after its time: then it rests among the older ones. */
export const lingering = { hours: 24 * 14 };

/** What is due within this time is soon. */
export const soon = { hours: 24 * 7 };

/** The parent's own open reminders, soonest first, those just past included. */
export const due = (actor: Actor, limit = 100): Promise<Reminder[]> =>
	as(actor, () => queries.due(actor.id, now().subtract(lingering), limit));

/** All of the parent's own, done or not, latest due first. */
export const all = (actor: Actor, limit = 200): Promise<Reminder[]> => as(actor, () => queries.all(actor.id, limit));

/** The parent's whole list: open ones soonest first, then those long past and those done, latest first; and the school intranet's name. */
export const overview = (
	actor: Actor
): Promise<{ due: Reminder[]; older: Reminder[]; done: Reminder[]; schoolIntra: string }> =>
	as(actor, async () => {
		const open = await due(actor);
		const rest = (await all(actor)).filter(({ id }) => !open.some((reminder) => reminder.id === id));
		return {
			due: open,
			older: rest.filter(({ done }) => !done),
			done: rest.filter(({ done }) => done),
			schoolIntra: await queries.schoolIntra()
		};
	});

/** How many of the parent's own are open and due within seven days, or just past. */
export const dueCount = (actor: Actor): Promise<number> =>
	as(actor, async () => (await queries.count(actor.id, now().subtract(lingering), now().add(soon)))[0]!.many);

/** The parent has done it. Twice is once. @throws NotFound when it is not the parent's; Refusal withdrawn */
export const tick = (actor: Actor, id: string): Promise<void> => mark(actor, id, true);

/** The parent takes the tick back. @throws NotFound when it is not the parent's; Refusal withdrawn */
export const untick = (actor: Actor, id: string): Promise<void> => mark(actor, id, false);

const mark = (actor: Actor, id: string, done: boolean): Promise<void> =>
	as(actor, async () => {
		const reminder = await queries.holdReceived(id, actor.id);
		if (!reminder) throw new NotFound();
		if (reminder.withdrawn) throw new Refusal('withdrawn');
		if (reminder.done === done) return;
		await queries.insertTicks([{ reminderId: id, parentId: actor.id, done, madeAt: now(), madeBy: actor.id }]);
		const { unitId, familyId } = reminder;
		await events.record(actor, done ? 'reminder_ticked' : 'reminder_unticked', { unitId, familyId, subjectId: id });
	});

/**
 * Staff post one reminder to the parents of one family or of many: all of them or none.
 * @returns its id; families of several units get one each, and the first id is returned
 * @throws NotFound when a family is not the actor's (rule 6); Refusal reminderPast, noReceivers
 */
export const post = (
	actor: Actor,
	{ familyIds, ...given }: Content & { familyIds: readonly string[] }
): Promise<string> =>
	as(actor, async () => {
		const wanted = [...new Set(familyIds)];
		const families = await queries.followable(wanted);
		if (!followsFamilies(actor) || !wanted.length || families.length !== wanted.length) throw new NotFound();
		const row = settled(given);
		if (isPast(row)) throw new Refusal('reminderPast');
		const ids: string[] = [];
		for (const unitId of new Set(families.map((family) => family.unitId))) {
			const id = randomUUID();
			await queries.insert({ ...row, id, unitId, postedAt: now(), postedBy: actor.id });
			const ofUnit = families.filter((family) => family.unitId === unitId).map((family) => family.id);
			const reached = await queries.receive(id, ofUnit);
			if (!reached.length) throw new Refusal('noReceivers');
			await record(actor, 'reminder_posted', { unitId, familyIds: reached, id, data: { kind: row.kind } });
			ids.push(id);
		}
		return ids[0]!;
	});

/**
 * Staff change what a reminder says. When its time or kind changes, it is open again for those who had ticked it off.
 * @throws NotFound when the actor may not; Refusal withdrawn, reminderPast
 */
export const edit = (actor: Actor, id: string, given: Content): Promise<void> =>
	as(actor, async () => {
		const old = await changeable(actor, id);
		const row = settled(given);
		const isMoved = !row.dueAt.equals(old.dueAt) || row.kind !== old.kind;
		if (!row.dueAt.equals(old.dueAt) && isPast(row)) throw new Refusal('reminderPast');
		await queries.update(id, row, now(), actor.id);
		const receivers = await queries.receivers(id);
		const again = isMoved ? receivers.filter(({ done }) => done) : [];
		await queries.insertTicks(
			again.map(({ parentId }) => ({ reminderId: id, parentId, done: false, madeAt: now(), madeBy: actor.id }))
		);
		const familyIds = receivers.map(({ familyId }) => familyId);
		await record(actor, 'reminder_edited', { unitId: old.unitId, familyIds, id, data: { moved: isMoved } });
	});

/** Staff take a reminder back: the parents no longer see it. Twice is once. @throws NotFound when the actor may not */
export const withdraw = (actor: Actor, id: string): Promise<void> =>
	as(actor, async () => {
		const old = await queries.lock(id, actor.id);
		if (!old) throw new NotFound();
		if (old.withdrawn) return;
		await queries.withdraw(id, now(), actor.id);
		const familyIds = (await queries.receivers(id)).map(({ familyId }) => familyId);
		await record(actor, 'reminder_withdrawn', { unitId: old.unitId, familyIds, id });
	});

/**
 * One posted reminder with those receivers whom the actor follows. Their names are read, so it is noted as a look at
 * each of the families, at most once an hour (rule 6). @throws NotFound when there are none, and it is not the actor's
 */
export const find = (actor: Actor, id: string): Promise<{ reminder: Posted; receivers: Receiver[] }> =>
	as(actor, async () => {
		const reminder = followsFamilies(actor) ? await queries.maybeFindPosted(actor.id, id) : null;
		if (!reminder) throw new NotFound();
		const receivers = await queries.receivers(id);
		const familyIds = [...new Set(receivers.map(({ familyId }) => familyId))];
		await queries.look(actor.id, familyIds, now(), now().subtract({ hours: 1 }));
		return { reminder, receivers };
	});

/** What has been posted to the actor's families: coming ones soonest first, past and withdrawn ones latest first. @throws NotFound for others than those who follow families */
export const posted = (actor: Actor, limit = 100): Promise<{ coming: Posted[]; past: Posted[] }> =>
	as(actor, async () => {
		if (!followsFamilies(actor)) throw new NotFound();
		const [coming, past] = await queries.postedAround(actor.id, now(), limit);
		return { coming, past };
	});

/** What has been posted to one family and not withdrawn, latest due first. */
export const ofFamily = (actor: Actor, familyId: string, limit = 30): Promise<Posted[]> =>
	as(actor, () => queries.postedTo(actor.id, familyId, limit));

/**
 * The families that the actor may post to.
 * @param wanted ids of families that must be among those the actor follows
 * @throws NotFound for others than those who follow families, and when a wanted one is not the actor's (rule 6)
 */
export const families = (actor: Actor, wanted: readonly string[] = []): Promise<Family[]> =>
	as(actor, async () => {
		const ids = [...new Set(wanted)];
		if (!followsFamilies(actor)) throw new NotFound();
		if (ids.length && (await queries.followable(ids)).length !== ids.length) throw new NotFound();
		return queries.families();
	});

/** What the municipality calls the school's intranet, for labels: "forældreintra" or another name. */
export const schoolIntra = (actor: Actor): Promise<string> => as(actor, () => queries.schoolIntra());

async function changeable(actor: Actor, id: string) {
	const old = await queries.lock(id, actor.id);
	if (!old) throw new NotFound();
	if (old.withdrawn) throw new Refusal('withdrawn');
	return old;
}

/** A whole day is due when the day ends, in Danish time (rule 12). */
function settled({ kind, what, bring, link, dueAt, wholeDay }: Content): Content {
	const day = dueAt.toZonedDateTimeISO(zone);
	return { kind, what, bring, link, wholeDay, dueAt: wholeDay ? day.withPlainTime('23:59').toInstant() : dueAt };
}

const isPast = ({ dueAt }: Content) => Temporal.Instant.compare(dueAt, now()) <= 0;

/** One event for each family it concerns, so that each family's history has it. */
async function record(
	actor: Actor,
	kind: string,
	{ unitId, familyIds, id, data }: { unitId: string; familyIds: string[]; id: string; data?: Record<string, unknown> }
): Promise<void> {
	for (const familyId of new Set(familyIds))
		await events.record(actor, kind, { unitId, familyId, subjectId: id, ...(data && { data }) });
}
