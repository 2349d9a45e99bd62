import { expect, test } from 'vitest';
import { floorOf, idOf, knows, pageOf, placeOf, type News } from './live.ts';
import { saw, snapshotOf } from './snapshot.ts';

const at = (text: string) => Temporal.Instant.from(`2026-11-22T${text}Z`);
const news = (transaction: number, time = '10:00:00', actorId = 'somebody'): News => ({
	...{ transaction: BigInt(transaction), at: at(time), actorId, topic: '', people: [] }
});

test.each([
	['10:20:12,15', [9, 10, 11, 13, 14, 19], [12, 15, 20, 21]],
	['10:10:', [9], [10, 11]]
])('the snapshot %s saw what was committed then, and nothing that was still running', (text, seen, unseen) => {
	const snapshot = snapshotOf(text)!;
	expect(seen.filter((n) => !saw(snapshot, BigInt(n)))).toEqual([]);
	expect(unseen.filter((n) => saw(snapshot, BigInt(n)))).toEqual([]);
});

test.each(['', '1', '1:2', 'a:b:', '1:2:3,', '1:2:;drop', '1:2:3 4'])('“%s” is no snapshot', (text) => {
	expect(snapshotOf(text)).toBeNull();
});

test('an id names its place for an hour', () => {
	const id = idOf(snapshotOf('10:20:12')!, at('10:00:00'));
	expect(placeOf(id, at('10:59:59'))?.text).toBe('10:20:12');
	expect(placeOf(id, at('11:00:01'))).toBeNull();
	expect(placeOf('10:20:12', at('10:00:00'))).toBeNull();
});

test('a page knows what was committed well before it was made, and its reader’s own doing up to then', () => {
	const page = pageOf('2000', at('10:00:02'))!;
	expect(knows(page, news(1, '09:59:44'), 'me')).toBe(true);
	expect(knows(page, news(1, '09:59:50'), 'me')).toBe(false);
	expect(knows(page, news(1, '09:59:59', 'me'), 'me')).toBe(true);
	expect(knows(page, news(1, '10:00:01', 'me'), 'me')).toBe(false);
	for (const age of [null, '', '-1', '1.5', '99999999']) expect(pageOf(age, at('10:00:00'))).toBeNull();
});

test('news are read from the place that is furthest behind', () => {
	expect(floorOf([])).toEqual({ xid: null, at: null });
	const places = [
		snapshotOf('30:40:')!,
		snapshotOf('12:50:')!,
		pageOf('0', at('10:00:15'))!,
		pageOf('0', at('10:01:00'))!
	];
	expect(floorOf(places)).toEqual({ xid: '12', at: at('10:00:00') });
});
