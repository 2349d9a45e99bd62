import { createHash } from 'node:crypto';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { now, zone } from '../server/clock.ts';
import type { Language } from '../texts/languages.ts';
import { texts } from '../texts/server/index.ts';
import { capitalised, longDay, span } from '../time/words.ts';
import type { Invitation } from './guest.ts';

// Time and place only: no kind of appointment, no name of a child or of the house (rules 5 and 7).

const placeOf = ({ place }: Invitation): string[] =>
	place ? [place.name, place.address, place.directions].filter((words) => words !== null) : [];

/** What a parent may copy to a guest, line by line. */
export function textOf(invitation: Invitation, language: Language): string {
	const words = texts(language).invitation;
	const { startsAt, endsAt, cancelled, without } = invitation;
	// With the year: nobody knows when it is read.
	const day = longDay(startsAt, startsAt.subtract({ hours: 24 * 400 }), language);
	const time = `${capitalised(day)} ${span(startsAt, endsAt, language)}`;
	if (cancelled) return [words.off, time].join('\n');
	return [words.title, time, ...placeOf(invitation), ...(without ? [words.without[without]] : [])].join('\n');
}

/** The same as a calendar file with one event. A later version replaces it, and one that is off is struck out. */
export function calendarOf(invitation: Invitation, language: Language): string {
	const { appointmentId, version, startsAt, endsAt, cancelled } = invitation;
	const calendar = ical({ prodId: { company: 'Aftale', product: 'Kalender', language: language.toUpperCase() } });
	calendar.method(ICalCalendarMethod.PUBLISH);
	calendar.createEvent({
		// Always the same for the appointment, and tells nothing of it.
		id: createHash('sha256').update(`guest ${appointmentId}`).digest('hex').slice(0, 32),
		sequence: 2 * version + (cancelled ? 1 : 0),
		stamp: now(),
		start: startsAt,
		end: endsAt,
		summary: texts(language).invitation.title,
		...(cancelled ? {} : { location: placeOf(invitation).join(', ') || null }),
		status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED
	});
	return calendar.toString();
}

/** The name of the file: the day, and nothing else. */
export const fileName = ({ startsAt }: Invitation): string =>
	`${startsAt.toZonedDateTimeISO(zone).toPlainDate().toString()}.ics`;
