import { zone } from '../server/clock.ts';

/**
 * Danish wall time as RFC 5545 tells it (rule 12): summer time from the last Sunday of March at 02.00, winter time from
 * the last Sunday of October at 03.00, as it has been since 1996. Calendars that know no zone by name count with this.
 */
export const zoneWords = [
	'BEGIN:VTIMEZONE',
	`TZID:${zone}`,
	`X-LIC-LOCATION:${zone}`,
	'BEGIN:DAYLIGHT',
	'TZNAME:CEST',
	'TZOFFSETFROM:+0100',
	'TZOFFSETTO:+0200',
	'DTSTART:19810329T020000',
	'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
	'END:DAYLIGHT',
	'BEGIN:STANDARD',
	'TZNAME:CET',
	'TZOFFSETFROM:+0200',
	'TZOFFSETTO:+0100',
	'DTSTART:19961027T030000',
	'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
	'END:STANDARD',
	'END:VTIMEZONE'
].join('\r\n');
