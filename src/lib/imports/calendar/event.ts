import ICAL from 'ical.js';
import { zone as danish } from '../../server/clock.ts';
import type { Block, Line } from './lines.ts';
import type { Zones } from './zones.ts';

export type Code = 'line' | 'unclosed' | 'start' | 'date' | 'rule' | 'often' | 'zone' | 'long';
/** What can't be read, by its line; a zone nobody knows is read as Danish time, and told. */
export type Fault = { readonly line: number; readonly code: Code; readonly text: string };

/** A point in time as a file tells it: a wall time somewhere, or a whole day. */
export type Point = { readonly at: Temporal.ZonedDateTime; readonly wholeDay: boolean };

/** An event as it stands, before it is repeated. */
export type Read = {
	readonly line: number;
	readonly uid: string;
	readonly title: string;
	readonly sequence: number;
	readonly start: Point;
	/** Minutes it lasts. */
	readonly minutes: number;
	readonly rule: string | null;
	readonly ruleLine: number;
	readonly added: readonly Point[];
	readonly left: readonly Point[];
	/** Which date of the repeating event with the same UID this stands for. */
	readonly stands: Point | null;
	readonly isCancelled: boolean;
};

type Parsed = [name: string, params: Record<string, string | string[]>, type: string, ...values: unknown[]];

const wanted = /^(UID|SUMMARY|SEQUENCE|STATUS|DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|RECURRENCE-ID)[;:]/i;

/** Reads one event, property by property, so that a bad one spoils no other. @returns null when it has no start */
export function readEvent({ line, lines }: Block, zones: Zones, tell: (fault: Fault) => void): Read | null {
	const found = new Map<string, { parsed: Parsed; at: Line }[]>();
	for (const at of lines) {
		if (!wanted.test(at.text)) continue;
		const parsed = attempt(() => ICAL.parse.property(at.text) as unknown as Parsed);
		if (!parsed) tell({ line: at.line, code: /^RRULE/i.test(at.text) ? 'rule' : 'line', text: at.text.slice(0, 80) });
		else found.set(parsed[0], [...(found.get(parsed[0]) ?? []), { parsed, at }]);
	}
	const text = (name: string) => String(found.get(name)?.[0]?.parsed[3] ?? '').trim();
	const points = (name: string): Point[] =>
		(found.get(name) ?? []).flatMap(({ parsed, at }) =>
			parsed.slice(3).flatMap((value) => {
				const point = attempt(() =>
					pointOf(String(value), parsed[1], zones, (zone) => tell({ line: at.line, code: 'zone', text: zone }))
				);
				if (!point) tell({ line: at.line, code: 'date', text: at.text.slice(0, 80) });
				return point ?? [];
			})
		);
	if (!found.has('dtstart')) {
		tell({ line, code: 'start', text: plain(text('summary')).slice(0, 80) });
		return null;
	}
	const [start] = points('dtstart');
	if (!start) return null;
	const [end] = points('dtend');
	const rule = found.get('rrule')?.[0];
	return {
		...{ line, start, title: plain(text('summary')) },
		uid: text('uid'),
		sequence: Number(text('sequence')) || 0,
		minutes: end ? lasts(start, end) : durationOf(text('duration'), start),
		rule: rule ? rule.at.text.slice(rule.at.text.indexOf(':') + 1).trim() : null,
		ruleLine: rule?.at.line ?? line,
		added: points('rdate'),
		left: points('exdate'),
		stands: points('recurrence-id')[0] ?? null,
		isCancelled: text('status').toUpperCase() === 'CANCELLED'
	};
}

/** A value such as 2026-12-01, 2026-12-01T16:00:00 or …Z. A time of no zone is Danish, as whoever wrote it is. */
function pointOf(value: string, { tzid }: Parsed[1], zones: Zones, unknown: (zone: string) => void): Point {
	const [, year, month, day, time, z] = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d:?\d\d(?::?\d\d)?)(Z)?)?/.exec(value) ?? [];
	const date = Temporal.PlainDate.from(`${year}-${month}-${day}`, { overflow: 'reject' });
	if (!time) return { at: date.toZonedDateTime(danish), wholeDay: true };
	const digits = time.replaceAll(':', '').padEnd(6, '0');
	const plainTime = Temporal.PlainTime.from(`${digits.slice(0, 2)}:${digits.slice(2, 4)}:${digits.slice(4, 6)}`);
	const name = String(tzid ?? '');
	const zone = z ? 'UTC' : name ? zones(name) : danish;
	if (!zone) unknown(name.slice(0, 80));
	return { at: date.toZonedDateTime({ timeZone: zone ?? danish, plainTime }), wholeDay: false };
}

const lasts = (start: Point, end: Point): number =>
	Math.max(0, Math.round((end.at.epochMilliseconds - start.at.epochMilliseconds) / 60_000));

const durationOf = (text: string, { at, wholeDay }: Point): number =>
	(text && attempt(() => Math.round(Temporal.Duration.from(text).total({ unit: 'minutes', relativeTo: at })))) ||
	(wholeDay ? 24 * 60 : 0);

/** One line, without what a reminder can't hold. */
const plain = (text: string) =>
	text
		.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ')
		.replaceAll(/\s+/g, ' ')
		.trim();

function attempt<T>(work: () => T): T | null {
	try {
		return work();
	} catch {
		return null;
	}
}
