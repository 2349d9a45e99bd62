import { createHash } from 'node:crypto';
import { readEvent, type Fault, type Point, type Read } from './event.ts';
import { split } from './lines.ts';
import { repeat, type Window } from './repeat.ts';
import { zonesOf } from './zones.ts';

/** One date of one event. */
export type Found = {
	readonly uid: string;
	/** Which date of a repeating event; empty for an event of its own. */
	readonly occurrence: string;
	readonly title: string;
	readonly startsAt: Temporal.Instant;
	readonly wholeDay: boolean;
	readonly minutes: number;
};
export type Calendar = {
	/** Soonest first. */
	readonly found: readonly Found[];
	readonly faults: readonly Fault[];
	/** How many events are over. */
	readonly past: number;
};
export type Problem = 'notCalendar' | 'empty' | 'tooMany';

/** So many events may one file bring. */
export const most = 10_000;
/** Milliseconds that the repeating events of one file may take together. */
const aWhile = 2_500;

/** Reads a calendar file, whoever wrote it. It gives way to others as it goes, for a file may be long. */
export async function read(text: string, window: Window): Promise<Calendar | Problem> {
	const { isCalendar, events, zones: own, unreadable } = split(text);
	if (!isCalendar && !events.length) return 'notCalendar';
	if (events.length > most) return 'tooMany';
	const faults: Fault[] = [...unreadable];
	const zones = zonesOf(own);
	const told = new Set<string>();
	const tell = (fault: Fault) => {
		// One zone that nobody knows is told once.
		const key = fault.code === 'zone' ? fault.text : '';
		if (key && told.has(key)) return;
		if (key) told.add(key);
		faults.push(fault);
	};
	const all: Read[] = [];
	for (const [n, block] of events.entries()) {
		if (n % 200 === 199) await breath();
		const event = readEvent(block, zones, tell);
		if (event) all.push(event);
	}
	if (!all.length && !faults.length) return 'empty';
	const { found, past } = await datesOf(all, window, tell);
	faults.sort((a, b) => a.line - b.line);
	return { found, faults, past };
}

async function datesOf(all: readonly Read[], window: Window, tell: (fault: Fault) => void) {
	const dates = new Map<string, { sequence: number; date: Found }>();
	const standIns = new Set(all.flatMap((event) => (event.stands ? [`${uidOf(event)} ${keyOf(event.stands)}`] : [])));
	let past = 0;
	let spent = 0;
	const put = (event: Read, occurrence: string, at: Temporal.ZonedDateTime) => {
		const { sequence, title, minutes, start } = event;
		const date = { uid: uidOf(event), occurrence, title, minutes, startsAt: at.toInstant(), wholeDay: start.wholeDay };
		let key = `${date.uid} ${occurrence}`;
		const other = dates.get(key);
		// Some programs give one UID to many events of their own.
		if (!occurrence && other && sequence === other.sequence && !other.date.startsAt.equals(date.startsAt)) {
			date.occurrence = keyOf(start);
			key = `${date.uid} ${date.occurrence}`;
		}
		if (!dates.has(key) || sequence >= dates.get(key)!.sequence) dates.set(key, { sequence, date });
	};
	for (const event of all) {
		if (event.isCancelled) continue;
		const isRepeated = Boolean(event.rule) || event.added.length > 0;
		if (event.stands || !isRepeated) {
			if (Temporal.Instant.compare(event.start.at.toInstant(), window.from) < 0) past++;
			else if (Temporal.Instant.compare(event.start.at.toInstant(), window.to) <= 0)
				put(event, event.stands ? keyOf(event.stands) : '', event.start.at);
			continue;
		}
		const began = performance.now();
		const dated = spent > aWhile ? 'long' : repeat(event, window);
		spent += performance.now() - began;
		if (typeof dated === 'string') {
			tell({ line: event.ruleLine, code: dated, text: event.title.slice(0, 80) });
			continue;
		}
		await breath();
		if (!dated.length) past++;
		const left = new Set(event.left.map(keyOf));
		const days = new Set(event.left.filter(({ wholeDay }) => wholeDay).map(({ at }) => at.toPlainDate().toString()));
		for (const at of dated) {
			const key = keyOf({ at, wholeDay: event.start.wholeDay });
			if (left.has(key) || days.has(at.toPlainDate().toString()) || standIns.has(`${uidOf(event)} ${key}`)) continue;
			put(event, key, at);
		}
	}
	const found = [...dates.values()].map(({ date }) => date);
	found.sort((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt) || (a.title < b.title ? -1 : 1));
	return { found, past };
}

/** A whole day by its date, a time by its instant. */
const keyOf = ({ at, wholeDay }: Point): string => (wholeDay ? at.toPlainDate() : at.toInstant()).toString();

/** The UID; one that is missing or longer than any is told by what the event is. */
function uidOf({ uid, title, start }: Read): string {
	if (uid && uid.length <= 255) return uid;
	return `sha256:${createHash('sha256')
		.update(uid || `${title} ${keyOf(start)}`)
		.digest('hex')}`;
}

const breath = () => new Promise<void>((resolve) => setImmediate(resolve));
