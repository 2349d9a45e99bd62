import { now, zone } from '../server/clock.ts';
import type { Content, Given, Text } from './reminder.ts';

/** A reminder as it is kept: a whole day is due when the day ends, in Danish time (rule 12). */
export function settled({ kind, what, bring, note, link, dueAt, wholeDay, remind, translations }: Given): Content {
	const day = dueAt.toZonedDateTimeISO(zone);
	return {
		...{ kind, what, bring, link, wholeDay, note: note ?? null, remind: remind ?? null },
		translations: translations ?? {},
		dueAt: wholeDay ? day.withPlainTime('23:59').toInstant() : dueAt
	};
}

/** All that a parent may read of it, in whichever language. */
export const words = ({
	what,
	bring,
	note,
	link,
	translations
}: Pick<Text, 'what' | 'bring' | 'note' | 'link' | 'translations'>) => [
	...[what, bring, note, link],
	...Object.values(translations).flatMap((one) => [one.what, one.bring, one.note])
];

export const isPast = ({ dueAt }: Pick<Content, 'dueAt'>): boolean => Temporal.Instant.compare(dueAt, now()) <= 0;
