/** One line of the file with its folds undone; `line` is its number where it begins. */
export type Line = { readonly line: number; readonly text: string };

/** An event as it stands in the file: its own lines, those of alarms inside it left out. */
export type Block = { readonly line: number; readonly lines: readonly Line[] };

export type Split = {
	readonly isCalendar: boolean;
	readonly events: readonly Block[];
	readonly zones: readonly Block[];
	/** Lines that belong to no property, and events that nothing ends. */
	readonly unreadable: readonly { readonly line: number; readonly code: 'line' | 'unclosed'; readonly text: string }[];
};

const property = /^[\w.-]+(?:;[^:]*(?:"[^"]*"[^:]*)*)?:/;

/** The bytes of a calendar as text. Some programs fold in the middle of a letter: then folds are undone before the letters are read. */
export function decodeCalendar(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return tidy(new TextDecoder('utf-16le').decode(bytes));
	for (const candidate of [bytes, unfolded(bytes)]) {
		try {
			return tidy(new TextDecoder('utf-8', { fatal: true }).decode(candidate));
		} catch {
			// The next one.
		}
	}
	return tidy(new TextDecoder('windows-1252').decode(bytes));
}

const tidy = (text: string) => text.replace(/^\ufeff/, '').normalize('NFC');

function unfolded(bytes: Uint8Array): Uint8Array {
	const kept = new Uint8Array(bytes.length);
	let length = 0;
	for (let at = 0; at < bytes.length; at++) {
		const end = bytes[at] === 13 && bytes[at + 1] === 10 ? at + 1 : at;
		if (bytes[end] === 10 && (bytes[end + 1] === 32 || bytes[end + 1] === 9)) at = end + 1;
		else kept[length++] = bytes[at]!;
	}
	return kept.subarray(0, length);
}

/** Takes a calendar file apart, whatever ends its lines. Nothing in it can stop the rest from being read. */
export function split(text: string): Split {
	const events: Block[] = [];
	const zones: Block[] = [];
	const unreadable: { line: number; code: 'line' | 'unclosed'; text: string }[] = [];
	let open: { name: string; line: number; lines: Line[] } | null = null;
	let depth = 0;
	let isCalendar = false;
	for (const one of linesOf(text)) {
		const [, edge, name] = /^(BEGIN|END):(\S+)\s*$/i.exec(one.text) ?? [];
		const named = name?.toUpperCase();
		isCalendar ||= named === 'VCALENDAR';
		if (open && edge?.toUpperCase() === 'BEGIN' && named === open.name) {
			unreadable.push({ line: open.line, code: 'unclosed', text: '' });
			open = null;
			depth = 0;
		}
		if (!open && edge?.toUpperCase() === 'BEGIN' && (named === 'VEVENT' || named === 'VTIMEZONE')) {
			open = { name: named, line: one.line, lines: [] };
		} else if (open && edge?.toUpperCase() === 'END' && named === open.name) {
			(named === 'VEVENT' ? events : zones).push(open);
			open = null;
			depth = 0;
		} else if (open && edge) {
			depth += edge.toUpperCase() === 'BEGIN' ? 1 : -1;
			if (open.name === 'VTIMEZONE') open.lines.push(one);
		} else if (open && property.test(one.text)) {
			if (depth <= 0 || open.name === 'VTIMEZONE') open.lines.push(one);
		} else if (isCalendar && !edge && one.text.trim() && !property.test(one.text)) {
			unreadable.push({ line: one.line, code: 'line', text: one.text.trim().slice(0, 80) });
		}
	}
	if (open) unreadable.push({ line: open.line, code: 'unclosed', text: '' });
	return { isCalendar, events, zones, unreadable };
}

function* linesOf(text: string): Generator<Line> {
	let held: { line: number; parts: string[] } | null = null;
	let number = 0;
	for (const [raw] of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
		number++;
		const line = raw.replace(/[\r\n]+$/, '');
		if (held && /^[ \t]/.test(line)) held.parts.push(line.slice(1));
		else {
			if (held) yield { line: held.line, text: held.parts.join('') };
			held = { line: number, parts: [line] };
		}
	}
	if (held) yield { line: held.line, text: held.parts.join('') };
}
