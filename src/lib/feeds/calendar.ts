import { ICalCalendar, ICalEventClass, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { zone } from '../server/clock.ts';
import type { Language } from '../texts/languages.ts';
import { feedTexts } from '../texts/feeds/index.ts';
import type { Entry } from './feed.ts';
import { zoneWords } from './zone.ts';

type How = {
	readonly language: Language;
	/** Whether kind and place are told. Off, a title says nothing (rule 7). */
	readonly detailed: boolean;
	/** The address of an appointment's page, without its id. */
	readonly pages: string;
};

/**
 * Appointments as a calendar file (RFC 5545). The same appointments give the same text to the letter: nothing in it
 * comes from the clock. A moved or cancelled one keeps its UID and counts SEQUENCE up, so that calendars replace it.
 */
export function calendarOf(entries: readonly Entry[], { language, detailed, pages }: How): string {
	const words = feedTexts(language);
	const calendar = new ICalCalendar({
		name: words.calendar,
		prodId: { company: 'Sammen om Familien', product: 'Calendar', language: language.toUpperCase() },
		// The calendar itself is in UTC: stamps must be (RFC 5545 3.8.7). Its events are in Danish wall time.
		timezone: { name: null, generator: () => zoneWords },
		ttl: 60 * 60
	});
	calendar.x('X-WR-TIMEZONE', zone);
	for (const entry of entries) {
		const title = detailed ? words.kinds[entry.kind] : words.appointment;
		const place = detailed ? placeIn(entry) : null;
		const changed = lastChange(entry);
		calendar.createEvent({
			id: `${entry.id}@sammen-om-familien`,
			sequence: entry.version - 1 + (entry.cancelledAt ? 1 : 0),
			start: entry.startsAt.toZonedDateTimeISO(zone),
			end: entry.endsAt.toZonedDateTimeISO(zone),
			timezone: zone,
			stamp: changed,
			lastModified: changed,
			summary: plain(entry.cancelledAt ? words.cancelled(title) : title),
			location: place && plain(place),
			status: entry.cancelledAt ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
			transparency: entry.cancelledAt ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
			class: ICalEventClass.PRIVATE,
			url: `${pages}/${entry.id}`
		});
	}
	return calendar.toString();
}

/** When an entry changed last. */
export const lastChange = ({ madeAt, cancelledAt }: Entry): Temporal.Instant =>
	cancelledAt && Temporal.Instant.compare(cancelledAt, madeAt) > 0 ? cancelledAt : madeAt;

/**
 * The place in one line. A calendar often lies with a company and on a shared screen: of somebody's home it never tells
 * the address, and of where a child lives nothing at all, also to those who may know it (rule 5).
 */
function placeIn({ place }: Entry): string | null {
	if (!place || place.kind === 'child_home') return null;
	if (place.kind === 'family_home' || !place.address) return place.name;
	return `${place.name}, ${place.address}`;
}

/** One line: a break in a name is no break in the file. */
const plain = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
