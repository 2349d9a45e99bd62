/** A cell that a spreadsheet takes as text and never as a formula, quoted where it must be. */
function cell(value: string | number): string {
	const text = typeof value === 'number' ? String(value).replace('.', ',') : value;
	const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[";\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as a file that a Danish Excel opens as it is: UTF-8 with its mark, semicolons, and commas in numbers. */
export const sheet = (rows: readonly (readonly (string | number)[])[]): string =>
	`\u{feff}${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;

/** Minutes as hours with two decimals. */
export const asHours = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;
