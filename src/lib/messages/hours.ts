import type { Hours } from './message.ts';

/** Whether the house is open at a wall time; one that closes after midnight is open over it. */
export function isOpen({ opensAt, closesAt }: Pick<Hours, 'opensAt' | 'closesAt'>, time: Temporal.PlainTime): boolean {
	const since = Temporal.PlainTime.compare(time, opensAt) >= 0;
	const until = Temporal.PlainTime.compare(time, closesAt) < 0;
	return Temporal.PlainTime.compare(opensAt, closesAt) < 0 ? since && until : since || until;
}
