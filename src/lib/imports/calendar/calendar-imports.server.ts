import * as events from '../../events/events.server.ts';
import { followsFamilies, type Actor } from '../../people/actor.ts';
import * as reminders from '../../reminders/reminders.server.ts';
import { now } from '../../server/clock.ts';
import { as } from '../../server/db.ts';
import { NotFound, Refusal } from '../../server/errors.ts';
import type { Language } from '../../texts/languages.ts';
import type { Fault } from './event.ts';
import * as queries from './queries.server.ts';
import { read, type Problem } from './read.ts';
import { appointmentKindOf, shownAtMost, type Into, type Row } from './row.ts';
import { takeOne } from './take.server.ts';
import * as appointment from './take-appointment.server.ts';
import { dueOf, whenOf } from './words.server.ts';

export type { Fault, Problem };

/** What a calendar file would bring, or why it can't be read. */
export type Preview =
	| { readonly problem: Problem }
	| {
			readonly rows: readonly Row[];
			readonly moreRows: number;
			readonly past: number;
			readonly faults: readonly Fault[];
			readonly moreFaults: number;
	  };

/** How far ahead a calendar is read. */
const ahead = { hours: 24 * 550 };
/** How many reminders for how many families may come of one choice, and the milliseconds it may take. */
const receivedAtMost = 2_000;
const aWhile = 25_000;
const faultsShown = 200;

const keyOf = ({ uid, occurrence }: { uid: string; occurrence: string }) => `${uid} ${occurrence}`;

/**
 * Reads a calendar file for some families; changes nothing.
 * @param words what an event without a title is called, and why a date can't be an appointment
 * @throws NotFound when a family is not the actor's (rule 6); Refusal oneFamilyOnly, oneParentOnly for appointments
 */
export async function preview(
	actor: Actor,
	text: string,
	{ familyIds, into }: { familyIds: readonly string[]; into: Into },
	language: Language,
	words: { readonly untitled: string; readonly noTime: string }
): Promise<Preview> {
	await reminders.families(actor, familyIds);
	const wanted = [...new Set(familyIds)];
	const kind = appointmentKindOf(into);
	const wish = kind && (await appointment.wishFor(actor, kind, wanted));
	const calendar = await read(text, { from: now(), to: now().add(ahead) });
	if (typeof calendar === 'string') return { problem: calendar };
	const found = calendar.found.filter((date) => Temporal.Instant.compare(dueOf(date), now()) > 0);
	const shown = found.slice(0, shownAtMost);
	const uids = shown.map(({ uid }) => uid);
	const [known, obstacles] = await as(
		actor,
		async () =>
			[
				Map.groupBy(await queries.known(wanted, uids), keyOf),
				wish ? await appointment.obstacles(actor, wish, shown, language) : []
			] as const,
		aWhile
	);
	const rows = shown.map((date, n): Row => {
		const title = date.title.slice(0, 120) || words.untitled;
		const before = known.get(keyOf(date)) ?? [];
		const isSame = before.every((one) => one.title === title && one.startsAt.equals(date.startsAt));
		const state = !before.length ? 'new' : !isSame ? 'changed' : before.length === wanted.length ? 'known' : 'partly';
		const obstacle = !wish || state !== 'new' ? null : appointment.canBe(date) ? (obstacles[n] ?? null) : words.noTime;
		return {
			...{ uid: date.uid, occurrence: date.occurrence, title, wholeDay: date.wholeDay, minutes: date.minutes },
			startsAt: date.startsAt.toString(),
			when: whenOf(date, language),
			state: obstacle ? 'blocked' : state,
			obstacle: obstacle ?? ''
		};
	});
	return {
		rows,
		moreRows: found.length - shown.length,
		past: calendar.past + calendar.found.length - found.length,
		faults: calendar.faults.slice(0, faultsShown),
		moreFaults: Math.max(0, calendar.faults.length - faultsShown)
	};
}

/**
 * Makes reminders or appointments of the chosen dates: all of them or none. A family that has one already keeps it, and
 * one that was changed since is changed with it.
 * @throws NotFound when a family or a reminder is not the actor's; Refusal reminderPast, noReceivers, importTooBig,
 *   importedMeanwhile when somebody else has just taken one in, oneFamilyOnly, and planning's own for appointments
 */
export const take = (
	actor: Actor,
	{ rows, familyIds, into }: { rows: readonly Row[]; familyIds: readonly string[]; into: Into }
): Promise<void> => {
	const wanted = [...new Set(familyIds)];
	if (rows.length * wanted.length > receivedAtMost) throw new Refusal('importTooBig');
	return as(
		actor,
		async () => {
			if (!followsFamilies(actor) || !rows.length) throw new NotFound();
			const kind = appointmentKindOf(into);
			const wish = kind && (await appointment.wishFor(actor, kind, wanted));
			const units = await queries.unitsOf(wanted);
			if (units.length !== wanted.length) throw new NotFound();
			const uids = rows.map(({ uid }) => uid);
			const known = Map.groupBy(await queries.known(wanted, uids), keyOf);
			for (const row of rows) await takeOne(actor, row, { into, wish, units }, known.get(keyOf(row)) ?? []);
			const data = { dates: rows.length, families: wanted.length, into };
			await events.record(actor, 'calendar_imported', { unitId: actor.unitId, data });
		},
		aWhile
	);
};
