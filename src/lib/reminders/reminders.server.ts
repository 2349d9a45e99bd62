import { randomUUID } from 'node:crypto';
import * as events from '../events/events.server.ts';
import * as guard from '../guard/guard.server.ts';
import * as looks from '../looks/looks.server.ts';
import { followsFamilies, type Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import * as queries from './queries.server.ts';
import { isPast, settled, words } from './content.ts';
import * as postings from './posting-queries.server.ts';
import * as posting from './posting.server.ts';
import { record } from './record.server.ts';
import type { Family, Given, Posted, Receiver, Reminder } from './reminder.ts';

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

/** Staff post one reminder at once to the parents of one family or of many, as `posting.post` does. @throws as `posting.post` */
export const post = (
	actor: Actor,
	{ familyIds, ...content }: Given & { familyIds: readonly string[] }
): Promise<string> =>
	posting.post(actor, {
		content,
		target: { unitId: null, aim: { kind: 'families', ids: familyIds } },
		key: randomUUID()
	});

/**
 * Staff change what a reminder says. When its time or kind changes, it is open again for those who had ticked it off. One
 * that is planned gets its new time to be posted as well.
 * @param postAt for a planned one: when it is to be posted; null is now
 * @throws NotFound when the actor may not; Refusal withdrawn, reminderPast, postAfterDue, protectedAddressOf
 */
export const edit = (actor: Actor, id: string, given: Given, postAt: Temporal.Instant | null = null): Promise<void> =>
	as(actor, async () => {
		const old = await changeable(actor, id);
		const row = settled({ ...old, ...given });
		const isMoved = !row.dueAt.equals(old.dueAt) || row.kind !== old.kind;
		if ((!row.dueAt.equals(old.dueAt) || !old.postedAt) && isPast(row)) throw new Refusal('reminderPast');
		const receivers = await queries.receivers(id);
		if (old.postedAt) await guard.tell(actor, receivers, words(row), id);
		else if (old.aim) await posting.mayTell(actor, await postings.aimed(old.unitId, old.aim), row, id);
		if (!old.postedAt) {
			const at = postAt ?? now();
			if (Temporal.Instant.compare(at, row.dueAt) >= 0) throw new Refusal('postAfterDue');
			await queries.replan(id, row, at);
			await record(actor, 'reminder_edited', { unitId: old.unitId, familyIds: [], id, data: { moved: isMoved } });
			if (!postAt) await posting.postNow(actor, id);
			return;
		}
		await queries.update(id, row, now(), actor.id);
		const again = isMoved ? receivers.filter(({ done }) => done) : [];
		await queries.insertTicks(
			again.map(({ parentId }) => ({ reminderId: id, parentId, done: false, madeAt: now(), madeBy: actor.id }))
		);
		const familyIds = receivers.map(({ familyId }) => familyId);
		await record(actor, 'reminder_edited', { unitId: old.unitId, familyIds, id, data: { moved: isMoved } });
	});

/** Staff take a reminder back: the parents no longer see it, and a planned one is called off. Twice is once. @throws NotFound when the actor may not */
export const withdraw = (actor: Actor, id: string): Promise<{ isPlanned: boolean }> =>
	as(actor, async () => {
		const old = await queries.lock(id, actor.id);
		if (!old) throw new NotFound();
		const isPlanned = !old.postedAt;
		if (old.withdrawn) return { isPlanned };
		await queries.withdraw(id, now(), actor.id);
		const familyIds = (await queries.receivers(id)).map(({ familyId }) => familyId);
		const kind = isPlanned ? 'reminder_called_off' : 'reminder_withdrawn';
		await record(actor, kind, { unitId: old.unitId, familyIds, id });
		return { isPlanned };
	});

/**
 * One posted reminder with those receivers whom the actor follows. Their names are read, so it is noted as a look at
 * each of the families (rule 6). @throws NotFound when there are none, and it is not the actor's
 */
export const find = (actor: Actor, id: string): Promise<{ reminder: Posted; receivers: Receiver[] }> =>
	as(actor, async () => {
		const reminder = followsFamilies(actor) ? await queries.maybeFindPosted(actor.id, id) : null;
		if (!reminder) throw new NotFound();
		const receivers = await queries.receivers(id);
		const familyIds = [...new Set(receivers.map(({ familyId }) => familyId))];
		looks.note(actor, familyIds, familyIds.length > 1 ? 'lists' : 'reminders');
		return { reminder, receivers };
	});

/** What has been posted to the actor's families: coming ones soonest first, past and withdrawn ones latest first. @throws NotFound for others than those who follow families */
export const posted = (actor: Actor, limit = 100): Promise<{ coming: Posted[]; past: Posted[] }> =>
	as(actor, async () => {
		if (!followsFamilies(actor)) throw new NotFound();
		const [coming, past] = await queries.postedAround(actor.id, now(), limit);
		return { coming, past };
	});

/** What the actor, or the led units' staff, have planned to post later, soonest first. @param refused only what could not be posted */
export const planned = (actor: Actor, refused = false, limit = 50): Promise<Posted[]> =>
	as(actor, async () => (followsFamilies(actor) ? queries.planned(actor.id, refused, limit) : []));

/** What has been posted to one family and not withdrawn, latest due first. */
export const ofFamily = (actor: Actor, familyId: string, limit = 30): Promise<Posted[]> =>
	as(actor, () => {
		looks.note(actor, familyId, 'reminders');
		return queries.postedTo(actor.id, familyId, limit);
	});

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
		const families = await queries.families();
		looks.note(
			actor,
			families.map(({ id }) => id),
			'lists'
		);
		return families;
	});

/** What the municipality calls the school's intranet, for labels: "forældreintra" or another name. */
export const schoolIntra = (actor: Actor): Promise<string> => as(actor, () => queries.schoolIntra());

async function changeable(actor: Actor, id: string) {
	const old = await queries.lock(id, actor.id);
	if (!old) throw new NotFound();
	if (old.withdrawn) throw new Refusal('withdrawn');
	return old;
}
