import { zone } from '../server/clock.ts';
import type { Hours } from './message.ts';

/** Whether the house is open at a wall time; one that closes after midnight is open over it. */
export function isOpen({ opensAt, closesAt }: Pick<Hours, 'opensAt' | 'closesAt'>, time: Temporal.PlainTime): boolean {
	const since = Temporal.PlainTime.compare(time, opensAt) >= 0;
	const until = Temporal.PlainTime.compare(time, closesAt) < 0;
	return Temporal.PlainTime.compare(opensAt, closesAt) < 0 ? since && until : since || until;
}

/** When a house that is closed now opens again; null while it is open. On a closing day it is closed all day. */
export function opensNext(hours: Hours, now: Temporal.Instant): Temporal.Instant | null {
	const here = now.toZonedDateTimeISO(zone);
	const [today, time] = [here.toPlainDate(), here.toPlainTime()];
	const at = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone: zone, plainTime: hours.opensAt }).toInstant();
	if (hours.closedTo) return at(hours.closedTo.add({ days: 1 }));
	if (isOpen(hours, time)) return null;
	return at(Temporal.PlainTime.compare(time, hours.opensAt) < 0 ? today : today.add({ days: 1 }));
}
