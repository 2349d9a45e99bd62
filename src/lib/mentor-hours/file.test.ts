import { expect, test } from 'vitest';
import { asHours, sheet } from './file.ts';

test('R-38, AB-23: a Danish Excel opens it as it is, and nothing in it is a formula', () => {
	const text = sheet([
		['Familie', 'Holdt'],
		['Familie "12"; ny', asHours(90)],
		['=1+1', -0.5]
	]);
	expect(text).toBe('\u{feff}Familie;Holdt\r\n"Familie ""12""; ny";1,5\r\n\'=1+1;-0,5\r\n');
});
