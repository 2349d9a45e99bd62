import type { Row } from '#lib/calendar/calendar.ts';
import type { StaffTexts } from '#lib/texts/staff/index.ts';
import { clockOf } from './events.ts';

type Shown = {
	readonly row: Row | undefined;
	readonly start: string;
	readonly end: string;
	/** Whose it is, for those who can't see the line it stands in. */
	readonly names: string;
	/** Where the length shows when it ends, and there is little room. */
	readonly isLine: boolean;
};

/**
 * What stands in one block of the calendar: when, what, whose, and how it stands. A button, but for time that is only
 * taken. Made by hand, since the calendar brings a Svelte of its own.
 */
export function piece({ row, start, end, names, isLine }: Shown, texts: StaffTexts): HTMLElement {
	const t = texts.calendar;
	const block = document.createElement(row ? 'button' : 'span');
	block.className = isLine ? 'piece line' : 'piece';
	const time = line(block, 'time', '');
	line(time, 'hidden', `${start.slice(8, 10)}.${start.slice(5, 7)}. `);
	time.append(clockOf(start));
	line(time, isLine ? 'hidden' : '', `–${clockOf(end)}`);
	if (!row) {
		line(block, 'who', t.busy);
		return block;
	}
	const kind = row[2] ? texts.planning.kindOf[row[2]] : texts.kinds[row[1]];
	block.setAttribute('type', 'button');
	block.dataset.appointment = row[0];
	// The calendar listens for the keys of what lies around: the button's own click is enough.
	block.addEventListener('keydown', (event) => event.stopPropagation());
	// Spaces between, for those who hear it in one go.
	const say = (name: string, text: string) => block.append(' ', line(null, name, text));
	say('who', row[10] ?? kind);
	if (row[10]) say('what', kind);
	if (row[8] !== 'coming') say('state', t.states[row[8]]);
	if (names) say('hidden', names);
	return block;
}

function line(into: HTMLElement | null, name: string, text: string): HTMLElement {
	const span = document.createElement('span');
	if (name) span.className = name;
	span.textContent = text;
	into?.append(span);
	return span;
}
