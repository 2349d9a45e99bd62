import { zone as danish } from '../../server/clock.ts';
import type { Block } from './lines.ts';

/** Names that Windows and Outlook give to zones, those that turn up in Danish calendars and around (CLDR, windowsZones). */
const windows: Readonly<Record<string, string>> = {
	'Romance Standard Time': danish,
	'W. Europe Standard Time': 'Europe/Berlin',
	'Central Europe Standard Time': 'Europe/Budapest',
	'Central European Standard Time': 'Europe/Warsaw',
	'GMT Standard Time': 'Europe/London',
	'Greenwich Standard Time': 'Atlantic/Reykjavik',
	'FLE Standard Time': 'Europe/Kyiv',
	'GTB Standard Time': 'Europe/Bucharest',
	'E. Europe Standard Time': 'Europe/Chisinau',
	'Kaliningrad Standard Time': 'Europe/Kaliningrad',
	'Russian Standard Time': 'Europe/Moscow',
	'Turkey Standard Time': 'Europe/Istanbul',
	'Greenland Standard Time': 'America/Nuuk',
	'Morocco Standard Time': 'Africa/Casablanca',
	'Egypt Standard Time': 'Africa/Cairo',
	'Israel Standard Time': 'Asia/Jerusalem',
	'Syria Standard Time': 'Asia/Damascus',
	'Arabic Standard Time': 'Asia/Baghdad',
	'Iran Standard Time': 'Asia/Tehran',
	'Pakistan Standard Time': 'Asia/Karachi',
	'India Standard Time': 'Asia/Kolkata',
	'SE Asia Standard Time': 'Asia/Bangkok',
	'China Standard Time': 'Asia/Shanghai',
	'Tokyo Standard Time': 'Asia/Tokyo',
	'Eastern Standard Time': 'America/New_York',
	'Central Standard Time': 'America/Chicago',
	'Mountain Standard Time': 'America/Denver',
	'Pacific Standard Time': 'America/Los_Angeles',
	UTC: 'UTC',
	'Coordinated Universal Time': 'UTC'
};

/** How a file names its zones: finds a zone that Temporal knows, or null for a name that says nothing to anybody. */
export type Zones = (name: string) => string | null;

/**
 * The zones of a file: by name, by the end of a long name ("/mozilla.org/…/Europe/Copenhagen"), as Windows says, as
 * Outlook shows it ("(UTC+01:00) København …"), or by the offsets that the file itself gives. The rules in a file's own
 * zones are never run: they may be anything.
 */
export function zonesOf(blocks: readonly Block[]): Zones {
	const own = new Map<string, string>();
	for (const { lines } of blocks) {
		const value = (name: string) =>
			lines
				.find(({ text }) => text.toUpperCase().startsWith(`${name}:`))
				?.text.split(':')
				.slice(1)
				.join(':')
				.trim();
		const name = value('TZID');
		if (!name) continue;
		const offsets = lines.flatMap(({ text }) => /^TZOFFSETTO:([+-]\d{4})/i.exec(text)?.[1] ?? []);
		const found = known(value('X-LIC-LOCATION') ?? '') ?? byOffsets(new Set(offsets));
		if (found) own.set(name, found);
	}
	const cache = new Map<string, string | null>();
	return (name) => {
		if (!cache.has(name)) cache.set(name, known(name) ?? own.get(name) ?? null);
		return cache.get(name)!;
	};
}

function known(name: string): string | null {
	const plain = name.trim().replace(/^"|"$/g, '');
	const ends = plain.split('/').filter(Boolean).slice(-2).join('/');
	for (const one of [windows[plain], plain, ends, /^\(?(?:UTC|GMT)[+-]01:?00\)/.test(plain) ? danish : undefined])
		if (one && /^[A-Za-z]/.test(one) && isZone(one)) return one;
	return null;
}

const byOffsets = (offsets: ReadonlySet<string>): string | null => {
	const is = (...these: string[]) => these.length === offsets.size && these.every((one) => offsets.has(one));
	if (is('+0100', '+0200')) return danish;
	if (is('+0000', '+0100')) return 'Europe/London';
	if (is('+0200', '+0300')) return 'Europe/Helsinki';
	const [only] = offsets;
	return offsets.size === 1 && only ? `${only.slice(0, 3)}:${only.slice(3)}` : null;
};

function isZone(name: string): boolean {
	try {
		Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
		return true;
	} catch {
		return false;
	}
}
