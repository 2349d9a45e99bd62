import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarOf } from './calendar.ts';
import type { Entry } from './feed.ts';
import { zoneWords } from './zone.ts';

const how = { language: 'da', detailed: false, pages: 'https://familien.example/appointments' } as const;
const at = (text: string) => Temporal.Instant.from(text);
const entry = (facts: Partial<Entry> = {}): Entry => ({
	id: '00000000-0000-4000-8000-000000000001',
	kind: 'samvaer',
	version: 1,
	startsAt: at('2026-12-01T15:00Z'),
	endsAt: at('2026-12-01T16:00Z'),
	place: { kind: 'room', name: 'Det gule rum', address: 'Lærkevej 4, 5000 Odense' },
	madeAt: at('2026-11-01T08:00Z'),
	cancelledAt: null,
	...facts
});
const eventsOf = (text: string) =>
	new ICAL.Component(ICAL.parse(text) as unknown[])
		.getAllSubcomponents('vevent')
		.map((component) => component as ICAL.Component);
const valueOf = (text: string, name: string) => eventsOf(text)[0]!.getFirstPropertyValue(name)?.toString() ?? null;

test('Danish wall time is told right around both changes of clocks, years ahead', () => {
	const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(zoneWords) as unknown[]));
	for (let year = 2020; year <= 2040; year++) {
		for (const month of [3, 10]) {
			const sunday = Temporal.PlainDate.from({ year, month, day: 31 });
			const day = sunday.subtract({ days: sunday.dayOfWeek % 7 });
			for (const wall of ['00:30', '01:30', '03:30', '12:00'])
				for (const date of [day.subtract({ days: 1 }), day, day.add({ days: 1 })]) {
					const time = ICAL.Time.fromDateTimeString(`${date.toString()}T${wall}:00`);
					time.zone = zone;
					const real = date.toZonedDateTime({ timeZone: 'Europe/Copenhagen', plainTime: wall });
					expect(time.toUnixTime(), `${date.toString()} ${wall}`).toBe(real.epochMilliseconds / 1000);
				}
		}
	}
});

test('R-37, AB-24: a title says nothing until its owner wants it to', () => {
	const quiet = calendarOf([entry()], how);
	expect(valueOf(quiet, 'summary')).toBe('Aftale');
	expect(quiet).not.toMatch(/\nLOCATION|samvær|gule/i);
	const open = calendarOf([entry()], { ...how, detailed: true });
	expect(valueOf(open, 'summary')).toBe('Samvær');
	expect(valueOf(open, 'location')).toBe('Det gule rum, Lærkevej 4, 5000 Odense');
	expect(open).not.toContain('VALARM');
});

test('the address of a home is in no file, and of where a child lives nothing is', () => {
	const told = (kind: 'family_home' | 'child_home') =>
		valueOf(
			calendarOf([entry({ place: { kind, name: 'Hjemme', address: 'Hemmelig Vej 7' } })], { ...how, detailed: true }),
			'location'
		);
	expect(told('family_home')).toBe('Hjemme');
	expect(told('child_home')).toBeNull();
});

test('a moved one counts up, and a cancelled one says so', () => {
	const moved = calendarOf([entry({ version: 3 })], how);
	expect(valueOf(moved, 'sequence')).toBe('2');
	expect(valueOf(moved, 'status')).toBe('CONFIRMED');
	const cancelled = calendarOf([entry({ version: 3, cancelledAt: at('2026-11-20T10:00Z') })], how);
	expect(valueOf(cancelled, 'sequence')).toBe('3');
	expect(valueOf(cancelled, 'status')).toBe('CANCELLED');
	expect(valueOf(cancelled, 'summary')).toBe('Aflyst: Aftale');
	expect(valueOf(cancelled, 'last-modified')).toBe('2026-11-20T10:00:00Z');
	expect(valueOf(cancelled, 'uid')).toBe(valueOf(moved, 'uid'));
});

test('whatever a place is called, it stays in its line', () => {
	const name = 'Rum; 3, "nord"\\\r\nBEGIN:VALARM\nATTENDEE:mailto:x@y.z\u2028\u0000Æ'.repeat(3);
	const text = calendarOf([entry({ place: { kind: 'room', name, address: null } })], { ...how, detailed: true });
	expect(valueOf(text, 'location')).toBe(
		'Rum; 3, "nord"\\ BEGIN:VALARM ATTENDEE:mailto:x@y.z Æ'.repeat(3).replaceAll('ÆRum', 'ÆRum')
	);
	expect(eventsOf(text)[0]!.getAllSubcomponents()).toHaveLength(0);
	for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
	expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('the same appointments are the same file to the letter', () => {
	expect(calendarOf([entry()], how)).toBe(calendarOf([entry()], how));
	const text = calendarOf([entry()], how);
	expect(text).toContain('DTSTART;TZID=Europe/Copenhagen:20261201T160000');
	expect(text).toContain('DTSTAMP:20261101T080000Z');
	expect(text).toContain('BEGIN:VTIMEZONE');
});
