import { expect, test } from 'vitest';
import { gather } from './gather.ts';

const news = (why: 'new' | 'moved', seriesId: string | null, forAt: string, startsAt: string, isSeen = true) => ({
	...{ why, seriesId, isSeen, itemKind: 'appointment' as const },
	forAt: Temporal.Instant.from(forAt),
	startsAt: Temporal.Instant.from(startsAt)
});

test('the dates of a series are one piece of news, at its first date, and new while one of them is', () => {
	const rows = gather([
		news('new', 'a', '2026-11-20T09:00:02Z', '2027-01-12T09:00Z'),
		news('new', 'a', '2026-11-20T09:00:01Z', '2027-01-05T09:00Z', false),
		news('new', 'a', '2026-11-20T09:00:00Z', '2027-01-19T09:00Z')
	]);
	expect(rows).toHaveLength(1);
	expect(rows[0]).toMatchObject({ many: 3, isSeen: false, seriesId: 'a' });
	expect(rows[0]!.startsAt.toString()).toBe('2027-01-05T09:00:00Z');
});

test('what was planned at once is one, also of several series; another reason and another day stand for themselves', () => {
	const rows = gather([
		news('moved', 'a', '2026-11-20T09:00:00Z', '2027-01-05T09:00Z'),
		news('new', 'a', '2026-11-20T09:00:00Z', '2027-01-05T09:00Z'),
		news('new', 'b', '2026-11-20T09:00:00Z', '2027-01-05T09:00Z'),
		news('new', 'a', '2026-11-19T09:00:00Z', '2027-01-12T09:00Z'),
		news('new', null, '2026-11-20T09:00:00Z', '2027-01-05T09:00Z'),
		news('new', null, '2026-11-20T09:00:00Z', '2027-01-05T09:00Z')
	]);
	expect(rows.map(({ many, seriesId }) => [many, seriesId])).toEqual([
		[1, 'a'],
		[4, null],
		[1, 'a']
	]);
});
