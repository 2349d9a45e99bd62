/** No page of ours has so many fields: whoever sends more wants us to be busy, and is not read to the end. */
const mostFields = 10_000;

export type Values = Record<string, string | string[]>;

/** How a file field becomes text, by its name. */
export type Readers = Readonly<Record<string, (file: File) => Promise<string | undefined>>>;

/**
 * Text fields by name; a name that comes more than once is a list. A file is text where there is
 * a reader for it, and is left out elsewhere. A line ends as it
 * does on the server, and the one character that Postgres can't keep is dropped. Names may be anything, also what every object has.
 */
export async function valuesOf(data: FormData, readers: Readers = {}): Promise<Values> {
	const found = new Map<string, string[]>();
	let many = 0;
	for (const [name, raw] of data) {
		if (++many > mostFields) break;
		const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
		const text = typeof raw === 'string' ? raw : await reader?.(raw);
		if (text === undefined || name === '__proto__') continue;
		const value = text.replaceAll('\r\n', '\n').replaceAll('\0', '');
		const before = found.get(name);
		if (before) before.push(value);
		else found.set(name, [value]);
	}
	return Object.fromEntries([...found].map(([name, all]) => [name, all.length > 1 ? all : all[0]!]));
}
