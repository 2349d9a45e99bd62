import type { Posted, Text } from '#lib/reminders/reminder.ts';
import { zone } from '#lib/server/clock.ts';
import type { Rejected } from '#lib/server/submit.ts';

/** A text as the form's fields hold it: from a template, from what was posted before, or to be changed. */
export function textValues({ translations, remind, wholeDay, ...text }: Text): Rejected['values'] {
	const values: Record<string, string | string[]> = {
		...{ kind: text.kind, what: text.what, bring: text.bring ?? '', note: text.note ?? '', link: text.link ?? '' },
		...(wholeDay && { wholeDay: 'on' }),
		remind: remind ? 'own' : 'usual',
		remindAt: [...(remind ?? [])]
	};
	for (const [index, [language, words]] of Object.entries(translations).entries()) {
		const n = index + 1;
		Object.assign(values, { [`language${n}`]: language, [`whatIn${n}`]: words.what });
		Object.assign(values, { [`bringIn${n}`]: words.bring ?? '', [`noteIn${n}`]: words.note ?? '' });
	}
	return values;
}

/** When it is due, and when it is to be posted, as the form's fields hold it. */
export function timeValues({ dueAt, wholeDay, postAt, postedAt }: Posted): Rejected['values'] {
	const at = (instant: Temporal.Instant) => {
		const time = instant.toZonedDateTimeISO(zone);
		return { on: time.toPlainDate().toString(), time: time.toPlainTime().toString({ smallestUnit: 'minute' }) };
	};
	const due = at(dueAt);
	const post = postAt && !postedAt ? at(postAt) : null;
	return {
		...{ date: due.on, time: wholeDay ? '' : due.time },
		...(post && { post: 'later', postOn: post.on, postTime: post.time })
	};
}

/** Values in the shape of a form that came back, with nothing wrong. */
export const filled = (values: Rejected['values']): Rejected => ({ form: 'filled', errors: {}, values });
