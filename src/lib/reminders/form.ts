import * as v from 'valibot';
import { instantOf, now } from '../server/clock.ts';
import { date, ids, line, optionalLink, optionalText, tick, time } from '../server/fields.ts';
import { kinds, type Content } from './reminder.ts';

const endOfDay = new Temporal.PlainTime(23, 59);

const fields = {
	kind: v.pipe(v.optional(v.string('choose'), ''), v.picklist(kinds, 'choose')),
	what: line(120),
	date,
	/** Empty for a whole day. */
	time: v.optional(v.union([v.literal(''), time], 'time'), ''),
	wholeDay: tick,
	bring: optionalText(200),
	link: optionalLink
};
type Typed = { date: Temporal.PlainDate; time: '' | Temporal.PlainTime; wholeDay?: boolean | undefined };

const dueOf = ({ date, time, wholeDay }: Typed) => instantOf(date, wholeDay || time === '' ? endOfDay : time);
const hasTime = ({ time, wholeDay }: Typed) => Boolean(wholeDay) || time !== '';
const isAhead = (typed: Typed) => Temporal.Instant.compare(dueOf(typed), now()) > 0;

/** What staff write when they edit a reminder. */
export const Edited = v.pipe(
	v.object(fields, 'missing'),
	v.forward(
		v.check((typed) => hasTime(typed), 'missing'),
		['time']
	),
	v.forward(
		v.check((typed) => isAhead(typed), 'past'),
		['date']
	),
	v.transform((typed): Content => content(typed))
);

/** What staff write when they post one: the same, and whom to. */
export const Posted = v.pipe(
	v.object({ ...fields, familyIds: v.pipe(ids, v.minLength(1, 'choose'), v.maxLength(1000, 'invalid')) }, 'missing'),
	v.forward(
		v.check((typed) => hasTime(typed), 'missing'),
		['time']
	),
	v.forward(
		v.check((typed) => isAhead(typed), 'past'),
		['date']
	),
	v.transform(({ familyIds, ...typed }) => ({ ...content(typed), familyIds }))
);

function content({ date, time, wholeDay = false, ...rest }: Typed & Omit<Content, 'dueAt' | 'wholeDay'>): Content {
	return { ...rest, wholeDay, dueAt: dueOf({ date, time, wholeDay }) };
}
