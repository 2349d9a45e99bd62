import * as v from 'valibot';
import { date, optionalText, time } from '../server/fields.ts';
import { instantOf, now } from '../server/clock.ts';

/** How many other times a parent may suggest at once (rule 2). */
export const suggestionsAtMost = 3;

const text = v.optional(v.pipe(v.string('invalid'), v.trim()), '');

/**
 * The form of "Jeg kan ikke": a reason, and up to three other times, each a date and a time of day. Both fields of a
 * time, or none; and not a time that has been. Checked field by field, so that the words stand beside the right one.
 */
export const Cannot = v.pipe(
	v.object({
		version: v.pipe(v.string('missing'), v.regex(/^\d{1,6}$/, 'number'), v.transform(Number)),
		back: v.optional(v.picklist(['today', 'appointment']), 'appointment'),
		reason: optionalText(500),
		...{ date1: text, time1: text, date2: text, time2: text, date3: text, time3: text }
	}),
	v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
		const suggestions: Temporal.Instant[] = [];
		let isWrong = false;
		const wrong = (key: keyof typeof value, message: string) => {
			isWrong = true;
			addIssue({ message, path: [{ type: 'object', origin: 'value', input: value, key, value: value[key] }] });
		};
		for (const n of [1, 2, 3] as const) {
			const [dateField, timeField] = [`date${n}`, `time${n}`] as const;
			if (!value[dateField] && !value[timeField]) continue;
			const day = v.safeParse(date, value[dateField]);
			const hour = v.safeParse(time, value[timeField]);
			if (!day.success) wrong(dateField, day.issues[0].message);
			if (!hour.success) wrong(timeField, hour.issues[0].message);
			if (!day.success || !hour.success) continue;
			const startsAt = instantOf(day.output, hour.output);
			if (Temporal.Instant.compare(startsAt, now()) <= 0) wrong(dateField, 'past');
			else if (!suggestions.some((other) => other.equals(startsAt))) suggestions.push(startsAt);
		}
		if (isWrong) return NEVER;
		const { version, back, reason } = value;
		return { version, back, reason, suggestions };
	})
);
