import type { Slot } from '../conflicts/conflict.ts';
import { daysOff } from '../conflicts/days-off.server.ts';
import type { Actor } from '../people/actor.ts';
import { instantOf } from '../server/clock.ts';
import { datesOf, movedOn } from './dates.server.ts';
import { firstDay, segmentsOf, type SeriesInput } from './form.server.ts';
import { mostDates } from './segment.ts';

/** A date of a series while it is thought about. */
export type SeriesRow = {
	/** Which stretch it belongs to. */
	readonly part: number;
	/** Where the rhythm put it. */
	readonly from: Temporal.PlainDate;
	readonly day: Temporal.PlainDate;
	readonly time: Temporal.PlainTime;
	/** Taken along, left out, or taken along although the house has a day off or is closed. */
	readonly state: 'in' | 'out' | 'kept';
};

export const slotOf = ({ day, time }: SeriesRow, minutes: number): Slot => {
	const startsAt = instantOf(day, time);
	return { startsAt, endsAt: startsAt.add({ minutes }) };
};

/**
 * The dates as the stretches give them, with days off left out, moved a week or kept, as the planner chose (rule 12).
 * @throws NotFound when the family is not the planner's
 */
export async function firstRows(actor: Actor, familyId: string, input: SeriesInput): Promise<SeriesRow[]> {
	const dates = datesOf(segmentsOf(input), firstDay(input), mostDates);
	const isOff = await daysOff(actor, familyId, dates[0]!.day, dates.at(-1)!.day.add({ weeks: 20 }));
	const row = { time: input.start };
	if (input.holidays === 'next')
		return movedOn(dates, isOff)
			.map((date) => ({ ...row, ...date, state: 'in' as const }))
			.toSorted((a, b) => a.part - b.part || Temporal.PlainDate.compare(a.day, b.day));
	const off = input.holidays === 'skip' ? 'out' : 'kept';
	return dates.map(({ day, part }) => ({ ...row, part, from: day, day, state: isOff(day) ? off : 'in' }));
}

/** The dates as the second step holds them; a field that can't be read leaves its date as it was. */
export function sentRows(input: SeriesInput): SeriesRow[] {
	const pressed = /^(skip|keep|take)-(\d+)$/.exec(input.act);
	return input.rowWas.flatMap((was, n) => {
		if (!was) return [];
		const before = read(() => Temporal.PlainDateTime.from(was));
		if (!before) return [];
		const day =
			read(() => Temporal.PlainDate.from(input.rowDate[n] ?? '', { overflow: 'reject' })) ?? before.toPlainDate();
		const time =
			read(() => Temporal.PlainTime.from((input.rowTime[n] ?? '').replace('.', ':').padStart(5, '0'))) ??
			before.toPlainTime();
		const isSame = day.equals(before.toPlainDate()) && time.equals(before.toPlainTime());
		const state = (isSame && input.rowState[n]) || 'in';
		const to =
			pressed && Number(pressed[2]) === n
				? ({ skip: 'out', keep: 'kept', take: 'in' } as const)[pressed[1] as 'skip']
				: state;
		const from = read(() => Temporal.PlainDate.from(input.rowFrom[n] ?? '')) ?? before.toPlainDate();
		return [{ part: Number(input.rowPart[n] || 0), from, day, time, state: to }];
	});
}

const read = <T>(parse: () => T): T | null => {
	try {
		return parse();
	} catch {
		return null;
	}
};
