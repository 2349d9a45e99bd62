import * as events from '../../events/events.server.ts';
import { followsFamilies, type Actor } from '../../people/actor.ts';
import * as reminders from '../../reminders/reminders.server.ts';
import type { Kind } from '../../reminders/reminder.ts';
import { now, zone } from '../../server/clock.ts';
import { as } from '../../server/db.ts';
import { NotFound, Refusal } from '../../server/errors.ts';
import type { Language } from '../../texts/languages.ts';
import { texts } from '../../texts/server/index.ts';
import { capitalised, clockTime, longDay } from '../../time/words.ts';
import type { Fault } from './event.ts';
import * as queries from './queries.server.ts';
import { read, type Found, type Problem } from './read.ts';
import { shownAtMost, type Row } from './row.ts';

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
 * @param untitled what an event without a title is called
 * @throws NotFound when a family is not the actor's (rule 6)
 */
export async function preview(
	actor: Actor,
	text: string,
	familyIds: readonly string[],
	language: Language,
	untitled: string
): Promise<Preview> {
	await reminders.families(actor, familyIds);
	const calendar = await read(text, { from: now(), to: now().add(ahead) });
	if (typeof calendar === 'string') return { problem: calendar };
	const found = calendar.found.filter((date) => Temporal.Instant.compare(dueOf(date), now()) > 0);
	const shown = found.slice(0, shownAtMost);
	const known = Map.groupBy(
		await as(actor, () =>
			queries.known(
				familyIds,
				shown.map(({ uid }) => uid)
			)
		),
		keyOf
	);
	const rows = shown.map((date): Row => {
		const title = date.title.slice(0, 120) || untitled;
		const before = known.get(keyOf(date)) ?? [];
		const isSame = before.every((one) => one.title === title && one.startsAt.equals(date.startsAt));
		const isAll = before.length === new Set(familyIds).size;
		return {
			...{ uid: date.uid, occurrence: date.occurrence, title, wholeDay: date.wholeDay },
			startsAt: date.startsAt.toString(),
			when: whenOf(date, language),
			state: !before.length ? 'new' : !isSame ? 'changed' : isAll ? 'known' : 'partly'
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
 * Makes reminders of the chosen dates: all of them or none. A family that has one already keeps it, and one that was
 * changed since is changed with it.
 * @throws NotFound when a family or a reminder is not the actor's; Refusal reminderPast, noReceivers, importTooBig,
 *   importedMeanwhile when somebody else has just taken one in
 */
export const take = (
	actor: Actor,
	{ rows, familyIds, kind }: { rows: readonly Row[]; familyIds: readonly string[]; kind: Kind }
): Promise<void> => {
	const wanted = [...new Set(familyIds)];
	if (rows.length * wanted.length > receivedAtMost) throw new Refusal('importTooBig');
	return as(
		actor,
		async () => {
			if (!followsFamilies(actor)) throw new NotFound();
			const units = Map.groupBy(await queries.unitsOf(wanted), ({ unitId }) => unitId);
			const uids = rows.map(({ uid }) => uid);
			const known = Map.groupBy(await queries.known(wanted, uids), keyOf);
			for (const row of rows) await takeOne(actor, row, kind, wanted, units, known.get(keyOf(row)) ?? []);
			const data = { dates: rows.length, families: wanted.length };
			await events.record(actor, 'calendar_imported', { unitId: actor.unitId, data });
		},
		aWhile
	);
};

async function takeOne(
	actor: Actor,
	{ uid, occurrence, title, wholeDay, startsAt: text }: Row,
	kind: Kind,
	familyIds: readonly string[],
	units: ReadonlyMap<string, readonly { id: string }[]>,
	before: readonly queries.Known[]
): Promise<void> {
	const startsAt = Temporal.Instant.from(text);
	const content = { kind, what: title, bring: null, link: null, dueAt: startsAt, wholeDay };
	const date = { uid, occurrence, title, startsAt };
	const made = { importedAt: now(), importedBy: actor.id };
	const old = before.filter((one) => one.title !== title || !one.startsAt.equals(startsAt));
	for (const reminderId of new Set(old.map((one) => one.reminderId))) {
		const { reminder } = await reminders.find(actor, reminderId);
		// What staff have written since stays: the calendar knows only when and what.
		const { bring, link } = reminder;
		await reminders.edit(actor, reminderId, { ...content, kind: reminder.kind, bring, link });
		await queries.change(reminderId, date, made.importedAt, made.importedBy);
	}
	const has = new Set(before.map(({ familyId }) => familyId));
	const missing = new Set(familyIds.filter((id) => !has.has(id)));
	if (!missing.size) return;
	let posted = 0;
	for (const [unitId, families] of units) {
		const these = families.map(({ id }) => id).filter((id) => missing.has(id));
		if (!these.length) continue;
		const reminderId = await reminders.post(actor, { ...content, familyIds: these });
		posted += these.length;
		const rows = these.map((familyId) => ({ ...date, ...made, familyId, unitId, reminderId }));
		await queries.insert(rows).catch(meanwhile);
	}
	if (posted !== missing.size) throw new NotFound();
}

/** Two at once: the key lets one through. */
const meanwhile = (error: unknown): never => {
	if (error instanceof Error && 'code' in error && error.code === '23505') throw new Refusal('importedMeanwhile');
	throw error;
};

/** A whole day is due when it ends. */
const dueOf = ({ startsAt, wholeDay }: Found): Temporal.Instant =>
	wholeDay ? startsAt.toZonedDateTimeISO(zone).withPlainTime('23:59').toInstant() : startsAt;

function whenOf({ startsAt, wholeDay }: Found, language: Language): string {
	const day = capitalised(longDay(startsAt, now(), language));
	return wholeDay ? day : `${day} ${texts(language).time.at(clockTime(startsAt, language))}`;
}
