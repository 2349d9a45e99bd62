import { expect, test } from 'vitest';
import { decodeCalendar } from './lines.ts';
import { read, type Calendar } from './read.ts';

const window = { from: Temporal.Instant.from('2026-11-22T00:00Z'), to: Temporal.Instant.from('2028-06-01T00:00Z') };
const file = (...events: string[]) =>
	['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR'].join('\r\n').replaceAll('\n\n', '\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const calendar = async (text: string) => (await read(text, window)) as Calendar;
const dates = async (text: string) =>
	(await calendar(text)).found.map(({ title, startsAt }) => `${startsAt.toString()} ${title}`);
const faults = async (text: string) => (await calendar(text)).faults.map(({ line, code }) => [line, code]);
const at = (...lines: string[]) => file(event('UID:1', 'SUMMARY:Møde', ...lines));

test('a time is what it is where it was written', async () => {
	for (const start of [
		'DTSTART;TZID=Romance Standard Time:20261201T160000',
		'DTSTART;TZID="Romance Standard Time":20261201T160000',
		'DTSTART;TZID=Europe/Copenhagen:20261201T160000',
		'DTSTART;TZID=/mozilla.org/20050126_1/Europe/Copenhagen:20261201T160000',
		'DTSTART;TZID="(UTC+01:00) Bruxelles, København, Madrid, Paris":20261201T160000',
		'DTSTART:20261201T160000',
		'DTSTART:20261201T150000Z',
		'DTSTART;TZID=GMT Standard Time:20261201T150000'
	])
		expect(await dates(at(start)), start).toEqual(['2026-12-01T15:00:00Z Møde']);
	const whole = await calendar(at('DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261203'));
	expect(whole.found).toMatchObject([{ wholeDay: true, minutes: 2880 }]);
	expect(whole.found[0]!.startsAt.toString()).toBe('2026-11-30T23:00:00Z');
});

test('a zone of the file’s own counts by its offsets, and one nobody knows is told', async () => {
	const zone = ['BEGIN:VTIMEZONE', 'TZID:Tilpasset', 'BEGIN:STANDARD', 'TZOFFSETTO:+0200', 'DTSTART:16010101T000000'];
	const own = [...zone, 'RRULE:FREQ=SECONDLY', 'END:STANDARD', 'END:VTIMEZONE'].join('\r\n');
	const text = file(own, event('UID:1', 'SUMMARY:A', 'DTSTART;TZID=Tilpasset:20261201T160000'));
	expect(await dates(text)).toEqual(['2026-12-01T14:00:00Z A']);
	const unknown = at('DTSTART;TZID=Ingen Steder:20261201T160000', 'DTEND;TZID=Ingen Steder:20261201T170000');
	expect(await dates(unknown)).toEqual(['2026-12-01T15:00:00Z Møde']);
	expect(await faults(unknown)).toEqual([[6, 'zone']]);
});

test('a repeating event keeps its wall time, without its exceptions, and with what was moved', async () => {
	const weekly = ['DTSTART;TZID=Romance Standard Time:20270315T160000', 'RRULE:FREQ=WEEKLY;UNTIL=20270412T140000Z'];
	expect(await dates(at(...weekly))).toEqual(
		['03-15T15', '03-22T15', '03-29T14', '04-05T14', '04-12T14'].map((day) => `2027-${day}:00:00Z Møde`)
	);
	const moved = event(
		...['UID:1', 'SUMMARY:Flyttet', 'RECURRENCE-ID:20270322T150000Z'],
		'DTSTART;TZID=Romance Standard Time:20270323T100000'
	);
	const cancelled = event('UID:1', 'STATUS:CANCELLED', 'RECURRENCE-ID:20270405T140000Z', 'DTSTART:20270405T140000Z');
	const series = event(
		'UID:1',
		'SUMMARY:Møde',
		...weekly,
		'EXDATE;TZID=Romance Standard Time:20270315T160000',
		'EXDATE;VALUE=DATE:20270412'
	);
	expect(await dates(file(series, moved, cancelled))).toEqual([
		'2027-03-23T09:00:00Z Flyttet',
		'2027-03-29T14:00:00Z Møde'
	]);
	expect(await dates(at('DTSTART;VALUE=DATE:20250101', 'RRULE:FREQ=YEARLY;UNTIL=20270101'))).toEqual([
		'2026-12-31T23:00:00Z Møde'
	]);
	expect(await dates(at('DTSTART:16040229T080000', 'RRULE:FREQ=YEARLY'))).toEqual(['2028-02-29T07:00:00Z Møde']);
});

test('a rule that never ends is stopped', async () => {
	const hostile = [
		...['FREQ=SECONDLY', 'FREQ=MINUTELY;INTERVAL=5', 'FREQ=DAILY;BYHOUR=0,1,2,3,4,5;BYMINUTE=0,1,2,3;BYSECOND=0,1,2,3'],
		...['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=YEARLY;INTERVAL=100000', 'FREQ=DAILY;INTERVAL=0', 'FREQ=NEVER'],
		...['FREQ=MONTHLY;BYDAY=5FR;BYSETPOS=9', 'FREQ=YEARLY;BYWEEKNO=54', `FREQ=DAILY;BYSETPOS=${'1,'.repeat(20_000)}1`]
	];
	const began = performance.now();
	for (const rule of hostile) await calendar(at('DTSTART:19000101T000000', `RRULE:${rule}`));
	await calendar(file(...hostile.map((rule, n) => event(`UID:${n}`, 'DTSTART:19000101T000000', `RRULE:${rule}`))));
	expect(performance.now() - began).toBeLessThan(8_000);
	expect(await faults(at('DTSTART:20260101T000000', 'RRULE:FREQ=SECONDLY'))).toEqual([[7, 'often']]);
	expect((await calendar(at('DTSTART:20261101T000000', 'RRULE:FREQ=DAILY'))).found).toHaveLength(557);
});

test('ten thousand events of five megabytes are read, and one more is too many', { timeout: 30_000 }, async () => {
	const one = (n: number) =>
		event(
			`UID:${n}`,
			'SUMMARY:Møde',
			`DESCRIPTION:${'x'.repeat(350)}`,
			'DTSTART:20261201T160000',
			n % 8 ? 'CLASS:PUBLIC' : 'RRULE:FREQ=WEEKLY;COUNT=3'
		);
	const many = (count: number) => file(...Array.from({ length: count }, (_, n) => one(n)));
	const began = performance.now();
	const { found, faults } = await calendar(many(10_000));
	expect(performance.now() - began).toBeLessThan(12_000);
	// Each is either there or told.
	expect(new Set(found.map(({ uid }) => uid)).size + faults.filter(({ code }) => code === 'long').length).toBe(10_000);
	expect(await read(many(10_001), window)).toBe('tooMany');
	expect(await read('Navn;Rolle', window)).toBe('notCalendar');
	expect(await read(file(), window)).toBe('empty');
});

test('what can’t be read is told by its line, and spoils nothing else', async () => {
	const text = [
		...[
			'BEGIN:VCALENDAR',
			'BEGIN:VEVENT',
			'UID:1',
			'SUMMARY:God',
			'dette er ingen linje',
			'DTSTART:20261201T160000',
			'END:VEVENT'
		],
		...['BEGIN:VEVENT', 'UID:2', 'SUMMARY:Uden start', 'END:VEVENT'],
		...['BEGIN:VEVENT', 'UID:3', 'DTSTART:20261341T160000', 'END:VEVENT'],
		...['BEGIN:VEVENT', 'UID:4', 'SUMMARY:Første', 'DTSTART:20261202T160000', 'RRULE:FREQ=SOMETIMES', 'END:VEVENT'],
		...[
			'BEGIN:VEVENT',
			'UID:5',
			'SUMMARY:Uden slut',
			'BEGIN:VEVENT',
			'UID:6',
			'SUMMARY:Også god',
			'DTSTART:20261203T160000'
		],
		...['BEGIN:VALARM', 'TRIGGER:-PT15M', 'SUMMARY:Alarm', 'END:VALARM', 'END:VEVENT', 'END:VCALENDAR']
	].join('\n');
	expect(await faults(text)).toEqual([
		[5, 'line'],
		[8, 'start'],
		[14, 'date'],
		[20, 'rule'],
		[22, 'unclosed']
	]);
	expect((await calendar(text)).found.map(({ title }) => title)).toEqual(['God', 'Første', 'Også god']);
});

test('letters survive: a mark in front, Windows’ letters, folds in the middle of one, line ends of all sorts', async () => {
	const text = at('DTSTART:20261201T160000').replace('Møde', 'Skole-hjem-samtale\\, på Ærø\\; åbent');
	const bytes = Buffer.from(text, 'utf8');
	const cut = bytes.indexOf(Buffer.from('Æ')) + 1;
	const folded = Buffer.concat([bytes.subarray(0, cut), Buffer.from('\r\n '), bytes.subarray(cut)]);
	const samples = [
		bytes,
		Buffer.from(text, 'latin1'),
		Buffer.from(`\ufeff${text}`),
		folded,
		Buffer.from(`\ufeff${text}`, 'utf16le')
	];
	for (const sample of [
		...samples,
		Buffer.from(text.replace('\r\n', '\n')),
		Buffer.from(text.replaceAll('\r\n', '\r'))
	])
		expect(await dates(decodeCalendar(sample))).toEqual(['2026-12-01T15:00:00Z Skole-hjem-samtale, på Ærø; åbent']);
});

test('one UID for many events loses none of them, and the newest word on one counts', async () => {
	const text = file(
		event('UID:x', 'SUMMARY:A', 'DTSTART:20261201T160000'),
		event('UID:x', 'SUMMARY:B', 'DTSTART:20261202T160000'),
		event('SUMMARY:C', 'DTSTART:20261203T160000'),
		event('UID:y', 'SUMMARY:Ny', 'SEQUENCE:2', 'DTSTART:20261204T160000'),
		event('UID:y', 'SUMMARY:Gammel', 'SEQUENCE:1', 'DTSTART:20261205T160000'),
		event('UID:z', 'SUMMARY:Forbi', 'DTSTART:20200101T160000')
	);
	const { found, past } = await calendar(text);
	expect(found.map(({ title }) => title)).toEqual(['A', 'B', 'C', 'Ny']);
	expect(past).toBe(1);
	expect(new Set(found.map(({ uid, occurrence }) => uid + occurrence)).size).toBe(4);
});
