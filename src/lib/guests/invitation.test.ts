import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import type { Invitation } from './guest.ts';
import { calendarOf, fileName, textOf } from './invitation.server.ts';

const invitation: Invitation = {
	...{ appointmentId: 'bd6a8a28-3a86-4c5a-9a8c-3b2d6a9f1e00', version: 2, cancelled: false, isOver: false },
	startsAt: Temporal.Instant.from('2026-12-01T15:00:00Z'),
	endsAt: Temporal.Instant.from('2026-12-01T16:30:00Z'),
	place: { name: 'Det gule rum', address: 'Skovvej 2; kælder', directions: 'Den blå dør.' },
	...{ without: null, guests: [] }
};
const home = { ...invitation, place: null, without: 'private' } as const;

it('tells time and place and nothing more, in Danish wall time', () => {
	expect(textOf(invitation, 'da')).toBe(
		'Møde\nTirsdag den 1. december 2026 kl. 16.00–17.30\nDet gule rum\nSkovvej 2; kælder\nDen blå dør.'
	);
	expect(textOf(home, 'da')).toBe(
		'Møde\nTirsdag den 1. december 2026 kl. 16.00–17.30\nJeg fortæller dig, hvor det er.'
	);
	expect(textOf({ ...invitation, cancelled: true }, 'da')).toBe(
		'Mødet er aflyst\nTirsdag den 1. december 2026 kl. 16.00–17.30'
	);
});

it('is a calendar file that others can read', () => {
	const event = (of: Invitation) =>
		new ICAL.Event(new ICAL.Component(ICAL.parse(calendarOf(of, 'da'))).getFirstSubcomponent('vevent')!);
	const first = event(invitation);
	expect([first.startDate.toString(), first.endDate.toString()]).toEqual([
		'2026-12-01T15:00:00Z',
		'2026-12-01T16:30:00Z'
	]);
	expect([first.summary, first.location]).toEqual(['Møde', 'Det gule rum, Skovvej 2; kælder, Den blå dør.']);
	expect(calendarOf(home, 'da')).not.toContain('LOCATION');
	const off = event({ ...invitation, version: 3, cancelled: true });
	expect(off.uid).toBe(first.uid);
	expect(off.sequence).toBeGreaterThan(first.sequence);
	expect(off.component.getFirstPropertyValue('status')).toBe('CANCELLED');
	expect(calendarOf(invitation, 'da')).not.toMatch(/Familien|bd6a8a28/);
	expect(fileName(invitation)).toBe('2026-12-01.ics');
});
