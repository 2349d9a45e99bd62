import { describe, expect, test } from 'vitest';
import { gaps, isLate, meter, outcomeOf, periodOn, sum, warningFor, type Bought, type Work } from './rules.ts';

const at = (text: string) => Temporal.Instant.from(`${text}:00+01:00`);
const day = (text: string) => Temporal.PlainDate.from(text);
const now = at('2026-11-22T12:00');
const work = (given: Partial<Work> = {}): Work => ({
	...{ id: 'a', unitId: 'u', familyId: 'f', plans: true, kind: 'mentor_meeting', staffIds: ['m'] },
	...{ startsAt: at('2026-11-20T10:00'), endsAt: at('2026-11-20T11:30') },
	...{ cancelledBy: null, cancelledAt: null, saidNoAt: null, answered: false, outcome: null, ...given }
});
const coming = { startsAt: at('2026-11-24T10:00'), endsAt: at('2026-11-24T11:00') };

describe('what became of an appointment', () => {
	test.each([
		['over and nothing recorded', {}, 'held'],
		['recorded as held though somebody had said no', { outcome: 'held', saidNoAt: at('2026-11-20T09:00') }, 'held'],
		['the parent did not come', { outcome: 'parent_absent' }, 'lost'],
		['the child did not come', { outcome: 'child_absent' }, 'lost'],
		['the house cancelled, even on the day', { cancelledBy: 'house', cancelledAt: at('2026-11-20T09:00') }, 'house'],
		['the parent cancelled the day before', { cancelledBy: 'parent', cancelledAt: at('2026-11-19T22:00') }, 'freed'],
		['the parent cancelled on the day', { cancelledBy: 'parent', cancelledAt: at('2026-11-20T00:10') }, 'lost'],
		['the parent said no in time', { saidNoAt: at('2026-11-18T09:00') }, 'freed'],
		['coming, not answered', coming, 'planned'],
		['coming, answered', { ...coming, answered: true }, 'answered'],
		['coming, and a parent said no', { ...coming, answered: true, saidNoAt: at('2026-11-21T09:00') }, 'freed']
	] as const)('%s', (_, given, expected) => {
		expect(outcomeOf(work(given), now, 0)).toBe(expected);
	});

	test('too late is the same Danish day, or so many hours before', () => {
		const startsAt = at('2026-11-20T10:00');
		expect(isLate(at('2026-11-19T23:59'), startsAt, 0)).toBe(false);
		expect(isLate(at('2026-11-20T00:00'), startsAt, 0)).toBe(true);
		expect(isLate(at('2026-11-19T10:00'), startsAt, 24)).toBe(false);
		expect(isLate(at('2026-11-19T10:01'), startsAt, 24)).toBe(true);
	});
});

describe('what is bought', () => {
	const usual: Bought = {
		...{ unitId: 'u', familyId: null, minutes: 34 * 60, months: 6, startsOn: day('2026-01-31'), renews: true }
	};
	const on = (all: Bought[], text: string) => {
		const period = periodOn(all, 'u', 'f', day(text));
		return period && [period.minutes / 60, String(period.from), String(period.to), period.isOver];
	};
	test('is renewed period after period, and month ends do not creep', () => {
		expect(on([usual], '2026-01-30')).toBeNull();
		expect(on([usual], '2026-01-31')).toEqual([34, '2026-01-31', '2026-07-30', false]);
		expect(on([usual], '2026-07-31')).toEqual([34, '2026-07-31', '2027-01-30', false]);
		expect(on([usual], '2027-01-30')).toEqual([34, '2026-07-31', '2027-01-30', false]);
		expect(on([usual], '2028-08-01')?.slice(1, 3)).toEqual(['2028-07-31', '2029-01-30']);
	});
	test('has begun on the last day of a month that is too short', () => {
		const own = { ...usual, startsOn: day('2026-08-31') };
		expect(on([own], '2027-02-27')?.slice(1)).toEqual(['2026-08-31', '2027-02-27', false]);
		expect(on([own], '2027-02-28')?.slice(1)).toEqual(['2027-02-28', '2027-08-30', false]);
	});
	test('is a family’s own before the unit’s, ends when it is not renewed, and may be given up', () => {
		const own = { ...usual, familyId: 'f', minutes: 600, months: 3, startsOn: day('2026-10-01'), renews: false };
		expect(on([own, usual], '2026-09-30')?.[0]).toBe(34);
		expect(on([own, usual], '2026-12-31')).toEqual([10, '2026-10-01', '2026-12-31', false]);
		expect(on([own, usual], '2027-01-01')).toEqual([10, '2026-10-01', '2026-12-31', true]);
		expect(on([{ ...own, minutes: null, startsOn: day('2026-11-01') }, own, usual], '2026-11-22')?.[0]).toBe(34);
		expect(periodOn([own, usual], 'u', 'g', day('2026-11-22'))?.minutes).toBe(34 * 60);
		expect(periodOn([own, usual], 'v', 'g', day('2026-11-22'))).toBeNull();
	});
	test('held and lost are used, planned is spoken for, and the house’s cancellations cost nothing', () => {
		const all = [
			work(),
			work({ outcome: 'parent_absent' }),
			work({ ...coming, answered: true }),
			work({ cancelledBy: 'house', cancelledAt: now })
		];
		expect(
			meter(
				600,
				sum(all, now, () => 0)
			)
		).toMatchObject({ used: 180, planned: 60, rest: 360 });
	});
	test('is warned of, when one more goes beyond it or the period is over', () => {
		const period = periodOn([usual], 'u', 'f', day('2026-11-22'))!;
		expect(warningFor(period, 60, 60)).toBeNull();
		expect(warningFor(period, 59, 60)).toBe('over');
		expect(warningFor({ ...period, isOver: true }, 600, 60)).toBe('ended');
		expect(warningFor(null, 0, 60)).toBeNull();
	});
});

test('a gap is 30 to 120 minutes between one worker’s appointments of one day', () => {
	const one = (from: string, to: string, ...staffIds: string[]) => ({
		...{ startsAt: at(`2026-11-24T${from}`), endsAt: at(`2026-11-24T${to}`), staffIds }
	});
	const found = gaps(
		[
			one('08:00', '09:00', 'm', 'n'),
			one('09:30', '10:00', 'm'),
			one('12:00', '13:00', 'm'),
			one('12:30', '15:20', 'm'),
			one('15:45', '16:00', 'm'),
			one('11:01', '12:00', 'n'),
			{ startsAt: at('2026-11-25T00:30'), endsAt: at('2026-11-25T01:00'), staffIds: ['n'] }
		],
		now
	);
	expect(found.map(({ staffId, from, to }) => [staffId, from.until(to).total('minutes')])).toEqual([
		['m', 30],
		['m', 120]
	]);
	expect(gaps([one('08:00', '09:00', 'm'), one('09:30', '10:00', 'm')], at('2026-11-24T09:10'))).toEqual([]);
});
