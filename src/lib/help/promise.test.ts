import { expect, it } from 'vitest';
import { answeredBy } from './promise.ts';

const promised = (at: string) => answeredBy(Temporal.Instant.from(at), '20:00').toString();

it('promises an answer today while there is time, else tomorrow, in Danish wall time', () => {
	expect(promised('2026-12-01T08:00:00Z')).toBe('2026-12-01T19:00:00Z');
	expect(promised('2026-12-01T19:00:00Z')).toBe('2026-12-02T19:00:00Z');
	// The night the clocks change: still 20.00 on the clock.
	expect(promised('2026-03-28T19:30:00Z')).toBe('2026-03-29T18:00:00Z');
});
