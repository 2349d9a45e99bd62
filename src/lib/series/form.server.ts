import * as v from 'valibot';
import { chosen, meaningOf, together } from '../appointments/plan-form.server.ts';
import * as fields from '../server/fields.ts';
import { datesOf, firstOn } from './dates.server.ts';
import { holidayChoices, mostDates, mostSegments, rhythms, type Segment } from './segment.ts';
import type { Common } from './series.server.ts';

// The form that plans a series: what the dates have in common, the stretches, and in the second step each date.

/** A field that stands there many times: always a list. */
const list = <Item extends v.GenericSchema<unknown, unknown>>(item: Item, most: number) =>
	v.pipe(
		v.optional(v.union([v.string(), v.array(v.string())]), []),
		v.transform((value) => [value].flat()),
		v.array(item as v.GenericSchema<string, v.InferOutput<Item>>),
		v.maxLength(most, 'invalid')
	);

const rowDate = v.pipe(v.string(), v.regex(/^(\d{4}-\d\d-\d\d)?$/, 'date'));
const rowTime = v.pipe(v.string(), v.regex(/^(([01]?\d|2[0-3])[.:][0-5]\d(:00)?)?$/, 'time'));
const rows = mostDates + 1;

const entries = {
	parentIds: v.pipe(chosen, v.minLength(1, 'choose')),
	childIds: chosen,
	weekday: v.optional(v.picklist(['', '1', '2', '3', '4', '5', '6', '7'], 'choose'), ''),
	rhythm: list(v.picklist(['', ...rhythms], 'choose'), mostSegments),
	many: list(v.pipe(v.string(), v.trim(), v.regex(/^\d{0,3}$/, 'number')), mostSegments),
	unit: list(v.picklist(['times', 'months'], 'choose'), mostSegments),
	holidays: fields.choice(holidayChoices),
	rowFrom: list(rowDate, rows),
	rowPart: list(v.pipe(v.string(), v.regex(/^[0-3]?$/, 'invalid')), rows),
	rowWas: list(v.pipe(v.string(), v.regex(/^(\d{4}-\d\d-\d\dT\d\d:\d\d)?$/, 'invalid')), rows),
	rowState: list(v.picklist(['in', 'out', 'kept', ''], 'invalid'), rows),
	rowDate: list(rowDate, rows),
	rowTime: list(rowTime, rows),
	/** The button that was pressed: what to do, with which row. */
	act: v.optional(v.pipe(v.string(), v.regex(/^((use|skip|keep|take)-\d{1,3}|use-all|see)?$/, 'invalid')), '')
};

const Fields = together(entries);
export type SeriesInput = v.InferOutput<typeof Fields>;

/** The stretches that are filled in; a line without a rhythm is none. */
export const segmentsOf = ({ rhythm, many, unit }: Pick<SeriesInput, 'rhythm' | 'many' | 'unit'>): Segment[] =>
	rhythm.flatMap((name, n) => (name ? [{ rhythm: name, many: Number(many[n]), unit: unit[n] ?? 'times' }] : []));

const isWhole = ({ rhythm, many, unit }: SeriesInput) =>
	rhythm.every((name, n) => {
		const number = Number(many[n] || 0);
		return !name || (number >= 1 && number <= (unit[n] === 'months' ? 36 : mostDates));
	});

const fits = (input: SeriesInput) => {
	const dates = datesOf(segmentsOf(input), firstDay(input), mostDates);
	const last = dates.at(-1)!.day;
	return dates.length <= mostDates && Temporal.PlainDate.compare(last, input.date.add({ years: 3 })) < 0;
};

/** A rule that all fields have together. It is asked when each of them can be read. */
const rule = (at: keyof SeriesInput, message: string, holds: (input: SeriesInput) => boolean) =>
	v.forward(v.check(holds, message), [at] as never) as unknown as v.BaseValidation<
		SeriesInput,
		SeriesInput,
		v.BaseIssue<unknown>
	>;

export const NewSeries = v.pipe(
	Fields,
	rule('rhythm', 'choose', ({ rhythm }) => rhythm.some(Boolean)),
	rule('many', 'number', isWhole),
	rule('many', 'tooManyDates', (input) => !isWhole(input) || !input.rhythm.some(Boolean) || fits(input))
);

/** The first date: the weekday that was chosen, on the day that was chosen or after it. */
export const firstDay = ({ date, weekday }: Pick<SeriesInput, 'date' | 'weekday'>): Temporal.PlainDate =>
	firstOn(date, weekday ? Number(weekday) : null);

/** What the dates have in common. */
export function commonOf(input: SeriesInput, familyId: string): Common {
	const { startsAt: _, endsAt: __, ...shared } = meaningOf(input);
	return { ...shared, familyId, parentIds: input.parentIds, childIds: input.childIds };
}
