type Type<T> = { to: number; from: number[]; serialize: (value: T) => string; parse: (text: string) => T };

/** How an array is written: every element quoted, but null. */
const write = (values: readonly unknown[]) =>
	`{${values.map((value) => (value === null ? 'null' : `"${String(value).replace(/[\\"]/g, '\\$&')}"`)).join()}}`;

/** Elements of a one-dimensional array as Postgres writes it: bare, quoted, or null. */
const read = (text: string): (string | null)[] =>
	[...text.slice(1, -1).matchAll(/"((?:[^"\\]|\\.)*)"|([^,]+)/gs)].map(([, quoted, bare]) =>
		quoted !== undefined ? quoted.replace(/\\(.)/gs, '$1') : bare === 'NULL' ? null : bare!
	);

const list = <T>(array: number, parse: (text: string) => T): Type<readonly (T | null)[]> => ({
	to: array,
	from: [array],
	serialize: (values) => (Array.isArray(values) ? write(values) : String(values)),
	parse: (text) => read(text).map((element) => (element === null ? null : parse(element)))
});

const toInstant = (text: string) => Temporal.Instant.from(text);
const toDate = (text: string) => Temporal.PlainDate.from(text);
const asItIs = (text: string) => text;

/** `timestamptz` as Temporal.Instant, `date` as Temporal.PlainDate, and the arrays that the product uses. */
export const types = {
	instant: { to: 1184, from: [1184], serialize: String, parse: toInstant } satisfies Type<Temporal.Instant>,
	date: { to: 1082, from: [1082], serialize: String, parse: toDate } satisfies Type<Temporal.PlainDate>,
	uuids: list(2951, asItIs),
	texts: list(1009, asItIs),
	integers: list(1007, Number),
	instants: list(1185, toInstant),
	dates: list(1182, toDate)
};
