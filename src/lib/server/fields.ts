import * as v from 'valibot';

// Field schemas that every form shares. A message is a key of `errors.fields` in the server texts.

/** A line of text, trimmed; empty is missing. */
export const line = (max: number) =>
	v.pipe(v.string('missing'), v.trim(), v.nonEmpty('missing'), v.maxLength(max, 'tooLong'));

/** Text that may be left out: empty becomes null. */
export const optionalText = (max: number) =>
	v.optional(
		v.pipe(
			v.string('invalid'),
			v.trim(),
			v.maxLength(max, 'tooLong'),
			v.transform((text) => text || null)
		),
		''
	);

export const id = v.pipe(v.string('missing'), v.uuid('invalid'));

/** One of a few; none chosen sends nothing at all. */
export const choice = <const Options extends readonly string[]>(options: Options) =>
	v.pipe(v.optional(v.string('choose'), ''), v.picklist(options, 'choose'));

/** An id that may be left out: empty becomes null. */
export const optionalId = v.optional(
	v.union(
		[
			v.pipe(
				v.literal(''),
				v.transform(() => null)
			),
			id
		],
		'invalid'
	),
	''
);

/** One or many ids: a checkbox list gives a string, a list, or nothing. */
export const ids = v.optional(
	v.pipe(
		v.union([v.string(), v.array(v.string())]),
		v.transform((value) => [value].flat()),
		v.array(id)
	),
	[]
);

/** An e-mail address, in small letters as accounts keep it. */
export const email = v.pipe(
	v.string('missing'),
	v.trim(),
	v.nonEmpty('missing'),
	v.maxLength(200, 'tooLong'),
	v.email('email'),
	v.toLowerCase()
);

/** Several lines of text, one thing a line; empty lines are left out. */
export const lines = (max: number, length: number) =>
	v.pipe(
		v.string('missing'),
		v.transform((text) => [...new Set(text.split(/\r?\n/).map((one) => one.trim()))].filter(Boolean)),
		v.minLength(1, 'missing'),
		v.maxLength(max, 'tooLong'),
		v.everyItem((one) => one.length <= length, 'tooLong')
	);

/** A date as a date field writes it. */
export const date = v.pipe(
	v.string('missing'),
	v.nonEmpty('missing'),
	v.check(isDate, 'date'),
	v.transform((text) => Temporal.PlainDate.from(text))
);

/** A date that may be left out: empty becomes null. */
export const optionalDate = v.optional(
	v.union(
		[
			v.pipe(
				v.literal(''),
				v.transform(() => null)
			),
			date
		],
		'date'
	),
	''
);

/** A 24-hour wall time: "16:00" as a time field writes it, or "16.00" as Danes do. */
export const time = v.pipe(
	v.string('missing'),
	v.trim(),
	v.nonEmpty('missing'),
	v.regex(/^([01]?\d|2[0-3])[.:][0-5]\d$/, 'time'),
	v.transform((text) => Temporal.PlainTime.from(text.replace('.', ':').padStart(5, '0')))
);

export const whole = (min: number, max: number) =>
	v.pipe(
		v.string('missing'),
		v.regex(/^\d{1,6}$/, 'number'),
		v.transform(Number),
		v.minValue(min, 'number'),
		v.maxValue(max, 'number')
	);

/** A checkbox: there or not. */
export const tick = v.pipe(
	v.optional(v.string()),
	v.transform((value) => value !== undefined)
);

/** An https address, or nothing. */
export const optionalLink = v.optional(
	v.union(
		[
			v.pipe(
				v.literal(''),
				v.transform(() => null)
			),
			v.pipe(v.string(), v.trim(), v.maxLength(500, 'tooLong'), v.url('link'), v.startsWith('https://', 'link'))
		],
		'link'
	),
	''
);

function isDate(text: string): boolean {
	try {
		return /^\d{4}-\d\d-\d\d$/.test(text) && Boolean(Temporal.PlainDate.from(text, { overflow: 'reject' }));
	} catch {
		return false;
	}
}
