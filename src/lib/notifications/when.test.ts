import { describe, expect, test } from 'vitest';
import { zone } from '../server/clock.ts';
import { isHoliday, quietAround, usualQuiet, whenAwake, type Quiet } from './quiet.ts';
import { again } from './retry.ts';
import {
	afterAbsence,
	atOnce,
	ofMessage,
	remindersOf,
	remindersOfTask,
	unansweredSamvaer,
	type Moment
} from './when.ts';

const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
const said = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16);
const plan = (moments: readonly Moment[]) => moments.map(({ why, dueAt }) => `${why} ${said(dueAt)}`);
const quiet = (from: string, to: string): Quiet => ({
	from: Temporal.PlainTime.from(from),
	to: Temporal.PlainTime.from(to)
});
const longAgo = at('2026-01-01T12:00');

describe('quiet hours', () => {
	test.each([
		['2026-12-01T19:59', null],
		['2026-12-01T20:00', '2026-12-02T08:00'],
		['2026-12-02T00:30', '2026-12-02T08:00'],
		['2026-12-02T07:59', '2026-12-02T08:00'],
		['2026-12-02T08:00', null]
	])('at %s', (time, ends) => {
		const stretch = quietAround(at(time), usualQuiet);
		expect(stretch && said(stretch.ends)).toBe(ends);
	});

	test('within a day, for whoever works at night; and none at all', () => {
		const day = quiet('08:00', '16:00');
		expect(said(whenAwake(at('2026-12-01T09:00'), day))).toBe('2026-12-01T16:00');
		expect(said(whenAwake(at('2026-12-01T03:00'), day))).toBe('2026-12-01T03:00');
		expect(said(whenAwake(at('2026-12-01T03:00'), quiet('08:00', '08:00')))).toBe('2026-12-01T03:00');
	});

	test('are an hour longer and shorter in the nights when the clocks change', () => {
		const hours = (time: string) => {
			const { begins, ends } = quietAround(at(time), usualQuiet)!;
			return begins.until(ends).total('hours');
		};
		expect(hours('2026-10-24T23:00')).toBe(13);
		expect(hours('2026-03-28T23:00')).toBe(11);
		expect(said(whenAwake(at('2026-10-25T02:30'), usualQuiet))).toBe('2026-10-25T08:00');
		expect(said(whenAwake(at('2026-03-29T01:59'), usualQuiet))).toBe('2026-03-29T08:00');
	});

	test('last longer on the morning of a holiday', () => {
		expect(isHoliday(Temporal.PlainDate.from('2026-12-25'))).toBe(true);
		expect(isHoliday(Temporal.PlainDate.from('2026-12-28'))).toBe(false);
		expect(said(whenAwake(at('2026-12-25T07:00'), usualQuiet))).toBe('2026-12-25T10:00');
	});
});

describe('reminders of an appointment', () => {
	const of = (starts: string, hours = usualQuiet, two = false, made = longAgo) =>
		plan(remindersOf({ startsAt: at(starts), madeAt: made }, hours, two));

	test('come three days and one day before, and two hours before if wished', () => {
		expect(of('2026-12-09T16:00')).toEqual(['threeDays 2026-12-06T16:00', 'oneDay 2026-12-08T16:00']);
		expect(of('2026-12-09T16:00', usualQuiet, true).at(-1)).toBe('twoHours 2026-12-09T14:00');
	});

	test('of a visit at 07.00 come the evening before, ere quiet hours begin', () => {
		expect(of('2026-12-09T07:00')).toEqual(['threeDays 2026-12-06T08:00', 'oneDay 2026-12-08T19:00']);
		// The wish for two hours before would come at the same time: once is enough.
		expect(of('2026-12-09T07:00', usualQuiet, true)).toHaveLength(2);
		expect(of('2026-12-09T09:30', usualQuiet, true).at(-1)).toBe('twoHours 2026-12-09T08:00');
	});

	test('of a visit late in the evening come before quiet hours the day before', () => {
		expect(of('2026-12-09T21:00')).toEqual(['threeDays 2026-12-06T19:00', 'oneDay 2026-12-08T19:00']);
	});

	test('keep the wall time across the change of clocks', () => {
		expect(of('2026-10-26T16:00')).toEqual(['threeDays 2026-10-23T16:00', 'oneDay 2026-10-25T16:00']);
		expect(of('2026-03-30T07:00')).toEqual(['threeDays 2026-03-27T08:00', 'oneDay 2026-03-29T19:00']);
	});

	test('three days before come sooner where that is a holiday', () => {
		expect(of('2026-12-28T16:00')[0]).toBe('threeDays 2026-12-24T16:00');
	});

	test('are none that came before the version was made, or right after', () => {
		expect(of('2026-12-09T16:00', usualQuiet, false, at('2026-12-08T15:30'))).toEqual([]);
		expect(of('2026-12-09T16:00', usualQuiet, false, at('2026-12-07T12:00'))).toEqual(['oneDay 2026-12-08T16:00']);
	});

	test('three days before are too late half a day before the other comes', () => {
		const [three, one] = remindersOf({ startsAt: at('2026-12-09T16:00'), madeAt: longAgo }, usualQuiet, false);
		expect(said(three!.usefulUntil)).toBe('2026-12-08T04:00');
		expect(said(one!.usefulUntil)).toBe('2026-12-09T16:00');
	});

	test('never fall in quiet hours, whatever they are', () => {
		for (let hour = 0; hour < 24; hour++) {
			for (const hours of [usualQuiet, quiet('22:00', '06:00'), quiet('08:00', '16:00'), quiet('17:30', '09:30')]) {
				const startsAt = at('2026-10-27T00:00').add({ hours: hour });
				const found = remindersOf({ startsAt, madeAt: longAgo }, hours, true);
				expect(found.length).toBeGreaterThanOrEqual(2);
				for (const { dueAt } of found) expect(quietAround(dueAt, hours)).toBeNull();
			}
		}
	});
});

test('samvær that nobody answers is asked again, then the coordinator is told', () => {
	const found = unansweredSamvaer({ startsAt: at('2026-12-09T16:00'), madeAt: longAgo }, usualQuiet);
	expect(said(found.again!.dueAt)).toBe('2026-12-05T16:00');
	expect(said(found.staff)).toBe('2026-12-07T16:00');
	const late = unansweredSamvaer({ startsAt: at('2026-12-09T16:00'), madeAt: at('2026-12-08T12:00') }, usualQuiet);
	expect(late.again).toBeNull();
	expect(said(late.staff)).toBe('2026-12-09T00:00');
});

describe('reminders in Husk', () => {
	type Task = Parameters<typeof remindersOfTask>[0];
	const of = (kind: Task['kind'], due: string, wholeDay = false, remind: Task['remind'] = null, quiet = usualQuiet) =>
		plan(remindersOfTask({ kind, dueAt: at(due), wholeDay, remind, toldAt: longAgo }, quiet));

	test('follow their kind', () => {
		expect(of('school_meeting', '2026-12-09T17:00')).toEqual([
			'threeDays 2026-12-06T17:00',
			'dayBefore 2026-12-08T17:00'
		]);
		expect(of('bring', '2026-12-09T08:00')).toEqual(['evening 2026-12-08T17:00']);
		expect(of('school_intra', '2026-12-09T23:59', true)).toEqual(['dayBefore 2026-12-08T17:00']);
		expect(of('other', '2026-12-09T07:30')).toEqual(['dayBefore 2026-12-08T19:00']);
	});

	test('come when staff chose, or not at all', () => {
		expect(of('bring', '2026-12-09T12:00', false, ['week', 'twoHours'])).toEqual([
			'week 2026-12-02T12:00',
			'twoHours 2026-12-09T10:00'
		]);
		expect(of('school_meeting', '2026-12-09T17:00', false, [])).toEqual([]);
		expect(of('other', '2026-12-09T23:59', true, ['twoHours', 'evening'])).toEqual(['evening 2026-12-08T17:00']);
	});

	test('are one where two would come almost at once', () => {
		expect(of('other', '2026-12-09T18:00', false, ['dayBefore', 'evening'])).toEqual(['dayBefore 2026-12-08T18:00']);
		expect(of('other', '2026-12-09T10:00', false, ['dayBefore', 'evening'])).toEqual([
			'dayBefore 2026-12-08T10:00',
			'evening 2026-12-08T17:00'
		]);
	});
});

test('a message is told at once, and the next ones together while it is unread', () => {
	const first = ofMessage(at('2026-12-01T10:00'), null, usualQuiet);
	expect(plan([first])).toEqual(['message 2026-12-01T10:00']);
	expect(plan([ofMessage(at('2026-12-01T10:05'), first.dueAt, usualQuiet)])).toEqual(['more 2026-12-01T13:00']);
	expect(plan([ofMessage(at('2026-12-01T18:30'), at('2026-12-01T18:00'), usualQuiet)])).toEqual([
		'more 2026-12-02T08:00'
	]);
});

test('what is changed at night is told in the morning', () => {
	const told = atOnce('moved', at('2026-12-01T22:00'), at('2026-12-02T10:00'), usualQuiet);
	expect(said(told.forAt)).toBe('2026-12-01T22:00');
	expect(said(told.dueAt)).toBe('2026-12-02T08:00');
});

test('after an absence there are three kind words at the most', () => {
	const ended = at('2026-12-01T17:00');
	expect(
		[0, 1, 2, 3].map((before) => afterAbsence(ended, before, usualQuiet)?.dueAt).map((due) => due && said(due))
	).toEqual(['2026-12-02T10:00', '2026-12-05T10:00', '2026-12-12T10:00', undefined]);
});

test('a try that failed is made again, ever later, until the channel’s time is over', () => {
	const now = at('2026-12-01T10:00');
	const useful = at('2026-12-08T10:00');
	const next = (tries: number, since = now, hasNext = true, seconds = 0) =>
		again({ tries, since, hasNext, seconds }, now, useful)?.since(now).total('minutes') ?? null;
	expect([1, 2, 3].map((tries) => next(tries))).toEqual([1, 2, 4]);
	expect(next(1, now, true, 300)).toBe(5);
	expect(next(6)).toBeNull();
	expect(next(6, now, false)).toBe(32);
	expect(next(20, now.subtract({ hours: 24 }), false)).toBeNull();
});
