import * as conflicts from '../conflicts/conflicts.server.ts';
import type { Slot } from '../conflicts/conflict.ts';
import { conflictWords } from '../conflicts/words.server.ts';
import * as hours from '../mentor-hours/mentor-hours.server.ts';
import { inHours } from '../mentor-hours/words.ts';
import type { Actor } from '../people/actor.ts';
import { now, zone } from '../server/clock.ts';
import type { Language } from '../texts/languages.ts';
import { capitalised, clockTime, longDay, span } from '../time/words.ts';
import { isMonthly, nthOf } from './dates.server.ts';
import { commonOf, segmentsOf, type SeriesInput } from './form.server.ts';
import { firstRows, sentRows, slotOf, type SeriesRow } from './rows.server.ts';
import type { Rhythm } from './segment.ts';
import * as series from './series.server.ts';

/** One date of the preview, in words, with what the form carries on. */
export type PreviewRow = {
	readonly part: number;
	readonly from: string;
	readonly date: string;
	readonly time: string;
	readonly state: SeriesRow['state'];
	readonly day: string;
	readonly span: string;
	/** Where the rhythm had it, when it was put somewhere else. */
	readonly movedFrom: string | null;
	readonly conflicts: readonly string[];
	/** Something stands in its way, and nobody has chosen yet. */
	readonly needsChoice: boolean;
	/** It may be kept all the same. */
	readonly mayKeep: boolean;
	/** The nearest free time: on the same day, or another. */
	readonly proposal: { readonly time: string; readonly day: string | null } | null;
};

export type Preview = {
	readonly rows: readonly PreviewRow[];
	readonly parts: readonly { readonly rhythm: Rhythm; readonly nth: number | null; readonly weekday: string }[];
	readonly dates: number;
	readonly open: number;
	readonly ends: string | null;
	/** Mentor hours beyond what is bought, and dates after the last period: only a warning. */
	readonly hours: { readonly over: string | null; readonly after: number } | null;
};

/**
 * The second step: every date in words, with what stands in its way and a free time beside it.
 * @throws NotFound when the family is not the planner's
 */
export async function preview(
	actor: Actor,
	familyId: string,
	input: SeriesInput,
	language: Language
): Promise<Preview> {
	const common = commonOf(input, familyId);
	const sent = sentRows(input);
	let rows = sent.length ? sent : await firstRows(actor, familyId, input);
	let seen = await look(actor, common, rows, input.minutes);
	const use = /^use-(all|\d+)$/.exec(input.act)?.[1];
	if (use) {
		rows = rows.map((row, n) => {
			const proposal = seen[n]!.proposal;
			if (!proposal || (use !== 'all' && Number(use) !== n)) return row;
			const to = proposal.startsAt.toZonedDateTimeISO(zone);
			return { ...row, day: to.toPlainDate(), time: to.toPlainTime(), state: 'in' as const };
		});
		seen = await look(actor, common, rows, input.minutes);
	}
	const shown = rows.map((row, n) => inWords(row, seen[n]!, input.minutes, language));
	const taken = rows.filter(({ state }) => state !== 'out');
	const last = taken.toSorted((a, b) => Temporal.PlainDate.compare(a.day, b.day)).at(-1);
	const slots = taken.map((row) => slotOf(row, input.minutes));
	const warning = await hours.seriesWarning(actor, familyId, input.kind, slots);
	return {
		rows: shown,
		parts: segmentsOf(input).map(({ rhythm }, part) => {
			const first = rows.find((row) => row.part === part)?.from ?? rows[0]!.from;
			return {
				rhythm,
				nth: isMonthly(rhythm) ? nthOf(first) : null,
				weekday: first.toLocaleString(language === 'da' ? 'da-DK' : 'en-GB', { weekday: 'long' })
			};
		}),
		dates: taken.length,
		open: shown.filter(({ needsChoice }) => needsChoice).length,
		ends: last ? longDay(slotOf(last, 0).startsAt, now(), language) : null,
		hours: warning && { over: warning.over ? inHours(warning.over, language) : null, after: warning.after }
	};
}

/** The dates that would be planned as they are sent. */
export const wishedOf = (input: SeriesInput): series.Wished[] =>
	sentRows(input)
		.filter(({ state }) => state !== 'out')
		.map((row) => ({ ...slotOf(row, input.minutes), isKept: row.state === 'kept' }));

type Seen = {
	readonly conflicts: Awaited<ReturnType<typeof series.obstacles>>[number];
	readonly proposal: Slot | null;
};

async function look(actor: Actor, common: series.Common, rows: readonly SeriesRow[], minutes: number): Promise<Seen[]> {
	const slots = rows.map((row) => slotOf(row, minutes));
	const taken = rows.flatMap(({ state }, n) => (state === 'out' ? [] : [n]));
	const [inside, outside] = [new Map<number, Seen['conflicts']>(), new Map<number, Seen['conflicts']>()];
	const found = await series.obstacles(
		actor,
		common,
		taken.map((n) => slots[n]!)
	);
	taken.forEach((n, at) => inside.set(n, found[at]!));
	const left = rows.flatMap(({ state }, n) => (state === 'out' ? [n] : []));
	const why = await conflicts.find(
		actor,
		common,
		left.map((n) => slots[n]!)
	);
	left.forEach((n, at) => outside.set(n, why[at]!));
	const open = taken.filter((n) => needsChoice(rows[n]!, inside.get(n)!));
	const proposals = await conflicts.propose(
		actor,
		common,
		open.map((n) => slots[n]!),
		taken.map((n) => slots[n]!)
	);
	return rows.map((_, n) => ({
		conflicts: inside.get(n) ?? outside.get(n)!,
		proposal: open.includes(n) ? proposals[open.indexOf(n)]! : null
	}));
}

const needsChoice = ({ state }: SeriesRow, found: Seen['conflicts']) =>
	state !== 'out' && found.some(({ strict }) => strict || state !== 'kept');

function inWords(row: SeriesRow, { conflicts, proposal }: Seen, minutes: number, language: Language): PreviewRow {
	const { startsAt, endsAt } = slotOf(row, minutes);
	const at = now();
	const day = (instant: Temporal.Instant) => longDay(instant, at, language);
	const isThatDay =
		proposal && proposal.startsAt.toZonedDateTimeISO(zone).toPlainDate().equals(row.day) ? null : proposal;
	return {
		...{ part: row.part, from: row.from.toString(), date: row.day.toString(), state: row.state },
		time: row.time.toString({ smallestUnit: 'minute' }),
		day: capitalised(day(startsAt)),
		span: span(startsAt, endsAt, language),
		movedFrom: row.from.equals(row.day) ? null : day(slotOf({ ...row, day: row.from }, minutes).startsAt),
		conflicts: conflicts.map((conflict) => conflictWords(conflict, language)),
		needsChoice: needsChoice(row, conflicts),
		mayKeep: conflicts.length > 0 && conflicts.every(({ strict }) => !strict),
		proposal: proposal && {
			time: clockTime(proposal.startsAt, language),
			day: isThatDay ? day(proposal.startsAt) : null
		}
	};
}
