import { expect, test } from 'vitest';
import { isOpen } from './hours.ts';
import { snippetOf } from './message.ts';

const at = (text: string) => Temporal.PlainTime.from(text);

test.each([
	['06:30', '21:00', '06:29', false],
	['06:30', '21:00', '06:30', true],
	['06:30', '21:00', '20:59', true],
	['06:30', '21:00', '21:00', false],
	['06:30', '01:00', '23:30', true],
	['06:30', '01:00', '00:59', true],
	['06:30', '01:00', '01:00', false]
])('a house open from %s to %s is at %s open: %s', (opens, closes, time, open) => {
	expect(isOpen({ opensAt: at(opens), closesAt: at(closes) }, at(time))).toBe(open);
});

test.each([
	['Hej', 'Hej'],
	['  to\n\nlinjer ', 'to linjer'],
	['a'.repeat(80), 'a'.repeat(80)],
	['a'.repeat(81), `${'a'.repeat(79)}…`],
	['æ😀'.repeat(50), `${'æ😀'.repeat(39)}æ…`]
])('a snippet is one line of at most eighty letters (%#)', (body, snippet) => {
	expect(snippetOf(body)).toBe(snippet);
});
