import { expect, it } from 'vitest';
import { dueWords } from './words.ts';

const now = Temporal.Instant.from('2026-12-01T12:00:00Z');
const due = (at: string, wholeDay = false) => dueWords({ dueAt: Temporal.Instant.from(at), wholeDay }, now, 'da');

it('says when in words, with the time unless it is the whole day', () => {
	expect(due('2026-12-02T16:00:00Z')).toMatchObject({ day: 'i morgen, onsdag', time: 'kl. 17.00', isPast: false });
	expect(due('2026-12-01T22:59:00Z', true)).toMatchObject({ day: 'i dag', time: null, isPast: false });
	expect(due('2026-11-30T22:59:00Z', true)).toMatchObject({ day: 'i går', time: null, isPast: true });
});
