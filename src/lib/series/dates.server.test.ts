import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holidayOn } from '../conflicts/holidays.server.ts';
import { instantOf, zone } from '../server/clock.ts';
import { datesOf, firstOn, movedOn, nthOf } from './dates.server.ts';
import { mostDates, rhythms, type Segment } from './segment.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const words = (segments: Segment[], first: string) =>
	datesOf(segments, day(first), mostDates).map(({ day }) => day.toString());

// Twelve years: both changes of clocks, leap days of 2028, 2032 and 2036, every month end.
const days = fc.integer({ min: 0, max: 365 * 12 }).map((days) => day('2026-01-01').add({ days }));
const segment = fc.record({
	rhythm: fc.constantFrom(...rhythms),
	many: fc.integer({ min: 1, max: 12 }),
	unit: fc.constant('times' as const)
});
const segments = fc.array(segment, { minLength: 1, maxLength: 4 });
const times = fc
	.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45))
	.map(([hour, minute]) => Temporal.PlainTime.from({ hour, minute }));

describe('the days of a series', () => {
	test('taper: each stretch goes on from the last day before it', () => {
		const tapering: Segment[] = [
			{ rhythm: '1w', many: 3, unit: 'times' },
			{ rhythm: '2w', many: 2, unit: 'times' },
			{ rhythm: '1m', many: 2, unit: 'times' }
		];
		expect(words(tapering, '2027-01-07')).toEqual([
			...['2027-01-07', '2027-01-14', '2027-01-21', '2027-02-04', '2027-02-18'],
			// The third Thursday.
			...['2027-03-18', '2027-04-15']
		]);
	});

	test('every 14 days for eight months end with the eighth', () => {
		const dates = words([{ rhythm: '2w', many: 8, unit: 'months' }], '2027-01-04');
		expect([dates.length, dates[0], dates.at(-1)]).toEqual([18, '2027-01-04', '2027-08-30']);
	});

	test('on the 31st go on by the last such weekday of each month', () => {
		const dates = words([{ rhythm: '1m', many: 6, unit: 'times' }], '2027-01-31');
		expect(dates).toEqual(['2027-01-31', '2027-02-28', '2027-03-28', '2027-04-25', '2027-05-30', '2027-06-27']);
	});

	test('on a leap day too', () => {
		const dates = words([{ rhythm: '1m', many: 3, unit: 'times' }], '2028-02-29');
		expect(dates).toEqual(['2028-02-29', '2028-03-28', '2028-04-25']);
	});

	test('tell that they are too many', () => {
		const dates = words(
			Array.from({ length: 4 }, () => ({ rhythm: '1w', many: 60, unit: 'times' })),
			'2027-01-04'
		);
		expect(dates).toHaveLength(mostDates + 1);
	});

	test('are as many as asked for, on one weekday, each later than the last, at one wall time whatever the clocks do', () => {
		fc.assert(
			fc.property(days, segments, times, (first, segments, time) => {
				const dates = datesOf(segments, first, mostDates);
				const wished = segments.reduce((sum, { many }) => sum + many, 0);
				expect(dates).toHaveLength(Math.min(wished, mostDates + 1));
				for (const [n, { day, part }] of dates.entries()) {
					expect(day.dayOfWeek).toBe(first.dayOfWeek);
					const before = dates[n - 1];
					if (before) {
						const gap = before.day.until(day, { largestUnit: 'days' }).days;
						const { rhythm } = segments[part]!;
						const every = Number(rhythm[0]);
						if (rhythm.endsWith('w')) expect(gap).toBe(7 * every);
						else {
							expect(Math.abs(gap - 30.4 * every)).toBeLessThan(10);
							const months = day.year * 12 + day.month - before.day.year * 12 - before.day.month;
							expect(months).toBe(every);
						}
					}
					const shown = instantOf(day, time).toZonedDateTimeISO(zone).toPlainDateTime();
					expect(shown.toPlainDate().equals(day)).toBe(true);
					// Only the hour that does not exist, 02.00 to 03.00 on one night of March, is an hour later.
					const skipped = time.hour === 2 && day.month === 3 && shown.hour === 3;
					if (!skipped) expect(shown.toPlainTime().equals(time)).toBe(true);
				}
			}),
			{ numRuns: 150 }
		);
	});

	test('stay the same one of their weekday in a month', () => {
		fc.assert(
			fc.property(days, fc.integer({ min: 2, max: 24 }), (first, many) => {
				for (const { day } of datesOf([{ rhythm: '1m', many, unit: 'times' }], first, mostDates)) {
					if (nthOf(first) > 0) expect(nthOf(day)).toBe(nthOf(first));
					else expect(day.add({ weeks: 1 }).month).not.toBe(day.month);
				}
			}),
			{ numRuns: 150 }
		);
	});
});

test('the first such weekday is within the week', () => {
	fc.assert(
		fc.property(days, fc.integer({ min: 1, max: 7 }), (from, weekday) => {
			const found = firstOn(from, weekday);
			expect(found.dayOfWeek).toBe(weekday);
			expect(from.until(found).days).toBeGreaterThanOrEqual(0);
			expect(from.until(found).days).toBeLessThan(7);
		})
	);
	expect(firstOn(day('2027-01-07'), null).toString()).toBe('2027-01-07');
});

describe('days off', () => {
	test('move to the first free week: as many, on their weekday, never on a holiday, never two on one day', () => {
		const isOff = (day: Temporal.PlainDate) => holidayOn(day, 'da') !== null;
		fc.assert(
			fc.property(days, segments, (first, segments) => {
				const dates = datesOf(segments, first, mostDates);
				const moved = movedOn(dates, isOff);
				expect(moved).toHaveLength(dates.length);
				expect(new Set(moved.map(({ day }) => day.toString())).size).toBe(dates.length);
				for (const { day, from } of moved) {
					expect(isOff(day)).toBe(false);
					expect(day.dayOfWeek).toBe(from.dayOfWeek);
					if (!isOff(from)) expect(day.equals(from)).toBe(true);
				}
			}),
			{ numRuns: 60 }
		);
	});

	test('are the moving ones too: Easter, and the days between Christmas and New Year are common', () => {
		const names = ['2027-03-25', '2027-03-26', '2027-03-29', '2027-12-24', '2027-12-27', '2028-04-14'].map((text) =>
			holidayOn(day(text), 'da')
		);
		expect(names.map((name) => name !== null)).toEqual([true, true, true, true, false, true]);
		// The great day of prayer is no holiday since 2024.
		expect(holidayOn(day('2027-04-23'), 'da')).toBeNull();
	});
});
