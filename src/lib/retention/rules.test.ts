import { expect, test } from 'vitest';
import { isWithin, keptFrom, type Rule } from './rules.ts';

/** Always the same numbers, so that a failure can be looked at again. */
function* random(seed: number) {
	for (;;) yield (seed = (seed * 48_271) % 2_147_483_647);
}

test('what is kept from a day on: never less than the days, never one more, and each day one day on', () => {
	const numbers = random(20_261_122);
	const next = (below: number) => numbers.next().value! % below;
	for (let n = 0; n < 500; n++) {
		const day = Temporal.PlainDate.from('2024-01-01').add({ days: next(5_000) });
		const days = next(7_300);
		const from = keptFrom(day, days);
		expect(from.until(day).days).toBe(days);
		expect(keptFrom(day.add({ days: 1 }), days).equals(from.add({ days: 1 }))).toBe(true);
		expect(Temporal.PlainDate.compare(keptFrom(day, days + 1), from)).toBe(-1);
	}
});

test('only whole days within the bounds are chosen', () => {
	const rule: Rule = { kind: 'files', countsFrom: 'closing', days: 90, leastDays: 31, mostDays: 3650 };
	expect([30, 31, 90.5, 3650, 3651, Number.NaN].map((days) => isWithin(rule, days))).toEqual([
		...[false, true, false, true, false, false]
	]);
});
