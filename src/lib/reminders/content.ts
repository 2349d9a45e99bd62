import { now, zone } from '../server/clock.ts';
import type { Content, Given } from './reminder.ts';

/** A reminder as it is kept: a whole day is due when the day ends, in Danish time (rule 12). */
export function settled({ kind, what, bring, note, link, dueAt, wholeDay, remind, translations }: Given): Content {
	const day = dueAt.toZonedDateTimeISO(zone);
	return {
		...{ kind, what, bring, link, wholeDay, note: note ?? null, remind: remind ?? null },
		translations: translations ?? {},
		dueAt: wholeDay ? day.withPlainTime('23:59').toInstant() : dueAt
	};
}

export const isPast = ({ dueAt }: Pick<Content, 'dueAt'>): boolean => Temporal.Instant.compare(dueAt, now()) <= 0;
