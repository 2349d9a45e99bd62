import type { Busy, Grid, Row } from '#lib/calendar/calendar.ts';

/** A moment as the calendar hands it over: its local fields are Danish wall time, whatever the clock of the machine. */
type Moment = {
	getFullYear(): number;
	getMonth(): number;
	getDate(): number;
	getHours(): number;
	getMinutes(): number;
};

const two = (n: number) => String(n).padStart(2, '0');

/** "2026-12-01T16:00" */
export const wall = (at: Moment): string =>
	`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;

/** "16.00", for the edge of the grid. */
export const timesOf = (at: Moment): string => `${two(at.getHours())}.${two(at.getMinutes())}`;

/** "16.00" of a wall time. */
export const clockOf = (wallTime: string): string => wallTime.slice(11).replace(':', '.');

/** An appointment as the calendar wants it. What is over, running, cancelled or another's stays where it is (rule 1). */
export function eventOf(row: Row, resourceIds: string[], now: string) {
	const [id, , , , start, end, , , state, plans] = row;
	const isFree = plans === 1 && state !== 'cancelled' && start > now;
	return {
		...{ id, start, end, resourceIds, startEditable: isFree, durationEditable: isFree },
		classNames: [state, ...(end <= now ? ['over'] : []), ...(isFree ? ['free'] : [])],
		extendedProps: { row }
	};
}

/** Time that is taken, and nothing of why (rule 6). */
export const busyOf = ([resourceId, start, end]: Busy, n: number) => ({
	...{ id: `busy-${n}`, start, end, resourceIds: [resourceId], startEditable: false, durationEditable: false },
	classNames: ['busy'],
	extendedProps: {}
});

/** From which hour to which the grid is shown: a usual day, and more when something lies outside it. */
export function limits(grid: Grid | undefined): { slotMinTime: string; slotMaxTime: string } {
	let [from, to] = [7, 20];
	for (const [starts, ends] of [
		...(grid?.rows ?? []).map((row) => [row[4], row[5]] as const),
		...(grid?.busy ?? []).map((row) => [row[1], row[2]] as const)
	]) {
		from = Math.min(from, Number(starts.slice(11, 13)));
		to = Math.max(to, starts.slice(0, 10) === ends.slice(0, 10) ? Math.ceil(Number(ends.slice(11, 13)) + 0.1) : 24);
	}
	return { slotMinTime: `${two(from)}:00`, slotMaxTime: `${two(to)}:00` };
}

/** Minutes between two wall times of one day; what ends the day after is counted over midnight. */
export function minutesOf(starts: string, ends: string): number {
	const of = (wallTime: string) => Number(wallTime.slice(11, 13)) * 60 + Number(wallTime.slice(14, 16));
	return of(ends) - of(starts) + (starts.slice(0, 10) === ends.slice(0, 10) ? 0 : 24 * 60);
}
