import { expect, test } from 'vitest';
import { isOpen, opensNext } from './hours.ts';
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
	['2026-12-01T05:00+01:00', null, '2026-12-01T06:30+01:00'],
	['2026-12-01T12:00+01:00', null, null],
	['2026-12-01T22:00+01:00', null, '2026-12-02T06:30+01:00'],
	['2026-10-24T22:00+02:00', null, '2026-10-25T06:30+01:00'],
	['2026-12-24T12:00+01:00', '2026-12-26', '2026-12-27T06:30+01:00']
])('at %s, closed to %s, it opens at %s', (now, closedTo, opens) => {
	const hours = {
		...{ opensAt: at('06:30'), closesAt: at('21:00'), answerBy: at('20:00'), phone: null },
		closedTo: closedTo ? Temporal.PlainDate.from(closedTo) : null
	};
	const found = opensNext(hours, Temporal.Instant.from(now));
	expect(found?.toString()).toBe(opens ? Temporal.Instant.from(opens).toString() : undefined);
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
