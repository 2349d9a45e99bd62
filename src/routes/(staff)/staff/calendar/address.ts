import type { Look, Side } from '#lib/calendar/calendar.ts';

type Asked = {
	readonly look: Look;
	readonly side: Side;
	readonly date: string;
	readonly filter: Readonly<Record<'unit' | 'kind' | 'staff' | 'room' | 'family', string>>;
};

/** The query of the calendar as it is shown, with something changed. The choice of staff is always told: none is everybody. */
export function query(shown: Asked, change: { view?: Look; by?: Side; date?: string } = {}): string {
	const { staff, ...rest } = shown.filter;
	const told = Object.entries({ view: shown.look, by: shown.side, date: shown.date, ...rest, ...change });
	return new URLSearchParams([...told.filter(([, value]) => value), ['staff', staff]]).toString();
}

/** The address of the calendar with something changed. */
export const address = (shown: Asked, change: { view?: Look; by?: Side; date?: string } = {}): string =>
	`/staff/calendar?${query(shown, change)}`;
