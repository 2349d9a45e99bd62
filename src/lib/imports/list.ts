import { CsvError, parse } from 'csv-parse/sync';

/** The columns by what they hold, and the headings that mean them: small letters only, no spaces or dashes. */
const headings = {
	caseNumber: ['sagsnummer', 'sagsnr', 'sag'],
	family: ['familie'],
	role: ['rolle'],
	name: ['navn'],
	born: ['fødselsdag', 'fødselsdato', 'født'],
	email: ['email', 'mail'],
	phone: ['telefon', 'mobil', 'tlf'],
	address: ['adresse'],
	school: ['skole'],
	class: ['klasse'],
	protected: ['beskyttetadresse', 'adressebeskyttelse'],
	mentor: ['medarbejder', 'mentor'],
	worker: ['samværsmedarbejder']
} as const;

export type Column = keyof typeof headings;
export const columns = Object.keys(headings) as Column[];
const required: Column[] = ['caseNumber', 'role', 'name'];

/** One row of the list as it stands: everything is text. `row` is the number that Excel shows. */
export type Line = { readonly row: number } & Readonly<Record<Column, string>>;

/** What keeps a file from being read at all. */
export type Problem =
	| { readonly code: 'notText' | 'empty' | 'tooMany' }
	| { readonly code: 'quotes'; readonly row: number }
	| { readonly code: 'missing'; readonly columns: readonly Column[] }
	| { readonly code: 'twice'; readonly heading: string };

export type List = { readonly lines: readonly Line[]; readonly ignored: readonly string[] };

/** As many people as one list may bring. */
export const most = 5_000;

/**
 * Reads a list as Excel writes it: semicolon, tab or comma, quoted or not, columns in any order. A cell is never more
 * than text, whatever it begins with (AB-23).
 * @returns the lines that hold something, and the headings that mean nothing to us; or the one problem with the file
 */
export function read(text: string): List | Problem {
	// A workbook is an archive, not a list: its first characters give it away.
	// eslint-disable-next-line no-control-regex
	if (/[\x00-\x08\x0e-\x1f]/.test(text.slice(0, 2_000))) return { code: 'notText' };
	const told = /^\ufeff?sep=(.)\r?\n/i.exec(text);
	const body = told ? text.slice(told[0].length) : text;
	const records = split(body, told?.[1] ?? delimiterOf(body));
	if (!Array.isArray(records)) return records;
	const start = records.findIndex((cells) => cells.some(Boolean));
	if (start < 0) return { code: 'empty' };

	const where = new Map<Column, number>();
	const ignored: string[] = [];
	for (const [index, heading] of records[start]!.entries()) {
		if (!heading) continue;
		const column = columnOf(heading);
		if (!column) ignored.push(heading.slice(0, 60));
		else if (where.has(column)) return { code: 'twice', heading };
		else where.set(column, index);
	}
	const missing = required.filter((column) => !where.has(column));
	if (missing.length) return { code: 'missing', columns: missing };

	const lines: Line[] = [];
	for (const [index, cells] of records.entries()) {
		if (index <= start || !cells.some(Boolean)) continue;
		const cell = (column: Column) => cells[where.get(column) ?? -1] ?? '';
		const facts = Object.fromEntries(columns.map((column) => [column, cell(column)])) as Record<Column, string>;
		lines.push({ row: index + 1 + (told ? 1 : 0), ...facts });
	}
	if (!lines.length) return { code: 'empty' };
	return lines.length > most ? { code: 'tooMany' } : { lines, ignored };
}

function split(text: string, delimiter: string): string[][] | Problem {
	try {
		const rows = parse(text, { bom: true, delimiter, relax_column_count: true, relax_quotes: true }) as string[][];
		return rows.map((cells) => cells.map((cell) => cell.trim().replaceAll(/\s+/g, ' ')));
	} catch (error) {
		if (error instanceof CsvError) return { code: 'quotes', row: Number(error.lines ?? 1) };
		throw error;
	}
}

/** The one that the first line has most of. */
function delimiterOf(text: string): string {
	const first = text.trimStart().split(/\r?\n/, 1)[0] ?? '';
	const count = (mark: string) => first.split(mark).length;
	return [';', '\t', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function columnOf(heading: string): Column | undefined {
	const plain = heading.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
	return columns.find((column) => (headings[column] as readonly string[]).includes(plain));
}
