import { now, today } from '../server/clock.ts';
import type { WorkerSql } from '../server/worker-sql.ts';
import * as facts from './fact-queries.server.ts';
import type { Wanted } from './notification.ts';
import type { Quiet } from './quiet.ts';
import * as queries from './worker-queries.server.ts';
import {
	afterAbsence,
	atOnce,
	ofMessage,
	remindersOf,
	remindersOfTask,
	unansweredSamvaer,
	type Moment
} from './when.ts';

type Instant = Temporal.Instant;
const { compare } = Temporal.Instant;

const quietOf = ({ quietFrom, quietTo }: { quietFrom: string; quietTo: string }): Quiet => ({
	from: Temporal.PlainTime.from(quietFrom),
	to: Temporal.PlainTime.from(quietTo)
});

/**
 * Looks at what an event is about as it stands now, and adds what somebody is to know of it. Whatever is looked at twice
 * or late comes out the same, so a job may run any number of times (rule 8).
 * @param id of the event
 */
export async function planEvent(sql: WorkerSql, id: number): Promise<void> {
	const event = await facts.event(sql, id);
	if (!event) return;
	const { kind, subjectId, familyId } = event;
	if (kind === 'appointment_answered' || kind === 'times_suggested') await planAnswer(sql, subjectId, event.at);
	if (kind.startsWith('appointment_')) await planAppointment(sql, subjectId);
	else if (kind === 'attendance_recorded') await planAbsence(sql, subjectId);
	else if (kind.startsWith('suggestion_')) await planSuggestion(sql, subjectId);
	else if (kind.startsWith('reminder_')) await planReminder(sql, subjectId, familyId);
	else if (kind === 'message_sent') await planMessage(sql, subjectId);
	else if (kind.startsWith('help_')) await planHelp(sql, subjectId);
	else if (kind === 'correction_answered') await planCorrection(sql, subjectId);
	else if (kind === 'special_access_opened') await planAccess(sql, subjectId);
}

/** @param newsSince older news than that is none: the reconciler's look at what was made long ago */
export async function planAppointment(sql: WorkerSql, id: string, newsSince?: Instant): Promise<void> {
	const rows = await facts.appointment(sql, id);
	const wanted: Wanted[] = [];
	const of = (row: (typeof rows)[number], moment: Moment, personId = row.personId): Wanted => ({
		...{
			personId,
			unitId: row.unitId,
			familyId: row.familyId,
			itemKind: 'appointment',
			itemId: id,
			version: row.version
		},
		...moment
	});
	for (const row of rows) {
		const quiet = quietOf(row);
		const { madeAt, startsAt, endsAt, cancelledAt } = row;
		const isNews = (at: Instant, by: string | null) =>
			by !== row.personId && (!newsSince || compare(at, newsSince) > 0);
		if (cancelledAt) {
			if (isNews(cancelledAt, row.cancelledBy)) wanted.push(of(row, atOnce('cancelled', cancelledAt, endsAt, quiet)));
			continue;
		}
		if (isNews(madeAt, row.madeBy))
			wanted.push(of(row, atOnce(row.version === 1 ? 'new' : 'moved', madeAt, startsAt, quiet)));
		if (row.part !== 'parent') continue;
		wanted.push(...remindersOf(row, quiet, row.twoHours).map((moment) => of(row, moment)));
		if (row.kind !== 'samvaer' || row.answer) continue;
		const { again } = unansweredSamvaer(row, quiet);
		if (again) wanted.push(of(row, again));
	}
	const silent = rows.find(
		({ part, kind, answer, cancelledAt }) => part === 'parent' && kind === 'samvaer' && !answer && !cancelledAt
	);
	if (silent) {
		for (const coordinator of await facts.followers(sql, silent.familyId, 'coordinator', today())) {
			const { staff } = unansweredSamvaer(silent, quietOf(coordinator));
			if (compare(staff, silent.startsAt) < 0)
				wanted.push(
					of(silent, atOnce('unanswered', staff, silent.startsAt, quietOf(coordinator)), coordinator.personId)
				);
		}
	}
	await add(sql, id, wanted);
}

/** A parent can't come, or suggests another time: whoever was to meet them is told. */
async function planAnswer(sql: WorkerSql, id: string, at: Instant): Promise<void> {
	const rows = await facts.appointment(sql, id);
	const isBad = rows.some(({ part, answer }) => part === 'parent' && answer && answer !== 'coming');
	if (!isBad) return;
	const wanted = rows
		.filter(({ part }) => part === 'staff')
		.map(({ personId, unitId, familyId, version, endsAt, ...row }) => ({
			...{ personId, unitId, familyId, version, itemKind: 'appointment' as const, itemId: id },
			...atOnce('answer', at, endsAt, quietOf(row))
		}));
	await add(sql, id, wanted);
}

/** A parent was absent: one kind word, and no more than three until they are met again. */
async function planAbsence(sql: WorkerSql, id: string): Promise<void> {
	const wanted = (await facts.absence(sql, id)).flatMap(
		({ personId, unitId, familyId, version, endsAt, before, ...row }) => {
			const moment = afterAbsence(endsAt, before, quietOf(row));
			const item = { personId, unitId, familyId, version, itemKind: 'appointment' as const, itemId: id };
			return moment ? [{ ...item, ...moment }] : [];
		}
	);
	await add(sql, id, wanted);
}

async function planSuggestion(sql: WorkerSql, appointmentId: string): Promise<void> {
	const wanted = (await facts.suggestion(sql, appointmentId)).map(
		({ personId, unitId, familyId, version, madeAt, endsAt, ...row }) => ({
			...{ personId, unitId, familyId, version, itemKind: 'appointment' as const, itemId: appointmentId },
			...atOnce('suggestion', madeAt, endsAt, quietOf(row))
		})
	);
	await add(sql, appointmentId, wanted);
}

/** @param newsSince as for appointments */
export async function planReminder(
	sql: WorkerSql,
	id: string,
	familyId: string | null,
	newsSince?: Instant
): Promise<void> {
	const wanted = (await facts.reminder(sql, id, familyId))
		.filter(({ done, withdrawn }) => !done && !withdrawn)
		.flatMap((row) => {
			const quiet = quietOf(row);
			const isNews = row.toldBy !== row.personId && (!newsSince || compare(row.toldAt, newsSince) > 0);
			// A reminder's version is its time: another time is another reminder, and its old ones stop.
			const version = Math.round(row.dueAt.epochMilliseconds / 60_000);
			return [
				...(isNews ? [atOnce('reminder', row.toldAt, row.dueAt, quiet)] : []),
				...remindersOfTask(row, quiet)
			].map((moment) => ({
				...{
					personId: row.personId,
					unitId: row.unitId,
					familyId: row.familyId,
					version,
					itemKind: 'reminder' as const,
					itemId: id
				},
				...moment
			}));
		});
	await add(sql, id, wanted);
}

async function planMessage(sql: WorkerSql, id: string): Promise<void> {
	for (const row of await facts.message(sql, id, today())) {
		const { personId, unitId, familyId, conversationId, number, sentAt, readTo } = row;
		if (readTo >= number) continue;
		const item = {
			personId,
			unitId,
			familyId,
			itemKind: 'conversation' as const,
			itemId: conversationId,
			version: number
		};
		const moment = (lastTold: Instant | null): Wanted => ({ ...item, ...ofMessage(sentAt, lastTold, quietOf(row)) });
		await queries.addMessage(sql, item, readTo, moment, now());
	}
}

async function planHelp(sql: WorkerSql, id: string): Promise<void> {
	const row = await facts.help(sql, id);
	if (!row) return;
	const { unitId, familyId } = row;
	const item = { unitId, familyId, itemKind: 'help' as const, itemId: id, version: 1 };
	const week = { hours: 24 * 7 };
	if (row.handledAt) {
		const told = atOnce('helped', row.handledAt, row.handledAt.add(week), quietOf(row));
		return add(sql, id, [{ ...item, personId: row.parentId, ...told }]);
	}
	const mentors = await facts.followers(sql, familyId, 'mentor', today());
	await add(
		sql,
		id,
		mentors.map((one) => ({
			...item,
			personId: one.personId,
			...atOnce('help', row.askedAt, row.askedAt.add(week), quietOf(one))
		}))
	);
}

/** What a parent said is wrong has its answer. */
async function planCorrection(sql: WorkerSql, id: string): Promise<void> {
	const wanted = (await facts.correction(sql, id)).map(({ personId, unitId, familyId, madeAt, ...row }) => ({
		...{ personId, unitId, familyId, itemKind: 'correction' as const, itemId: id, version: 1 },
		...atOnce('corrected', madeAt, madeAt.add({ hours: 24 * 7 }), quietOf(row))
	}));
	await add(sql, id, wanted);
}

/** Somebody opened a family in a special situation: the unit's leaders hear of it (AB-13). */
async function planAccess(sql: WorkerSql, id: string): Promise<void> {
	const wanted = (await facts.access(sql, id, today())).map(({ personId, unitId, familyId, openedAt, ...row }) => ({
		...{ personId, unitId, familyId, itemKind: 'access' as const, itemId: id, version: 1 },
		...atOnce('access', openedAt, openedAt.add({ hours: 24 * 7 }), quietOf(row))
	}));
	await add(sql, id, wanted);
}

/** Drops what the item no longer needs, and adds what it needs now. */
async function add(sql: WorkerSql, itemId: string, wanted: readonly Wanted[]): Promise<void> {
	await queries.dropStale(sql, itemId, now(), today());
	await queries.add(sql, wanted, now());
}

/** How far ahead the reconciler looks: beyond that, there is time. */
const ahead = { hours: 24 * 8 };

/** Finds what begins or is due soon and nobody was to be told of, whatever became of its job, and plans it. @returns how many */
export async function reconcile(sql: WorkerSql): Promise<number> {
	const at = now();
	const left = await facts.unplanned(sql, at, at.add(ahead));
	const newsSince = at.subtract({ hours: 24 });
	for (const { itemKind, itemId } of left) {
		if (itemKind === 'appointment') await planAppointment(sql, itemId, newsSince);
		else await planReminder(sql, itemId, null, newsSince);
	}
	return left.length;
}
