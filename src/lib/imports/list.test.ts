import { expect, test } from 'vitest';
import { decode } from './decode.ts';
import { read, type List, type Problem } from './list.ts';
import { template } from './template.ts';

const lines = (text: string) => (read(text) as List).lines;
const problem = (text: string) => (read(text) as Problem).code;
const utf8 = (text: string) => new TextEncoder().encode(text);
/** Windows-1252 of Danish text is Latin-1. */
const ansi = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const danish = 'Sagsnummer;Rolle;Navn\r\n1;forælder;Åse Ærø Østergård\r\n';

test.each([
	['UTF-8', utf8(danish)],
	['UTF-8 with a byte-order mark', utf8('\ufeff' + danish)],
	['Windows-1252', ansi(danish)],
	['letters in two parts', utf8(danish.normalize('NFD'))]
])('reads æøå from %s', (_, bytes) => {
	expect(lines(decode(bytes))).toMatchObject([
		{ row: 2, caseNumber: '1', role: 'forælder', name: 'Åse Ærø Østergård' }
	]);
});

test('reads UTF-16, as Excel writes Unicode text', () => {
	const bytes = new Uint8Array(Buffer.from('\ufeff' + danish.replaceAll(';', '\t'), 'utf16le'));
	expect(lines(decode(bytes))).toMatchObject([{ name: 'Åse Ærø Østergård' }]);
});

test.each([
	['semicolon', 'Navn;Rolle;Sagsnummer\n"Holm; Åse";forælder;7'],
	['comma', 'Navn,Rolle,Sagsnummer\r\n"Holm; Åse",forælder,7'],
	['tab', 'Navn\tRolle\tSagsnummer\r\n"Holm; Åse"\tforælder\t7'],
	['what Excel is told', 'sep=,\r\nNavn,Rolle,Sagsnummer\r\n"Holm; Åse",forælder,7']
])('tells columns apart by %s, in any order', (_, text) => {
	expect(lines(text)).toMatchObject([{ name: 'Holm; Åse', role: 'forælder', caseNumber: '7' }]);
});

test('quotes, line breaks inside a cell, empty rows and short rows', () => {
	const text =
		'SAGSNUMMER ; rolle;Navn;E-Mail;Adresse\r\n\r\n1;barn;"Bo ""Bobby"" Dyhr"\r\n;;;;\r\n1;forælder;Ida;;"Vej 1\r\n2. th."\r\n';
	expect(lines(text)).toMatchObject([
		{ row: 3, name: 'Bo "Bobby" Dyhr', address: '' },
		{ row: 5, name: 'Ida', address: 'Vej 1 2. th.' }
	]);
});

test('a cell that looks like a formula is text', () => {
	expect(lines('Sagsnummer;Rolle;Navn\n=1+1;barn;@SUM(A1)')).toMatchObject([{ caseNumber: '=1+1', name: '@SUM(A1)' }]);
});

test('unknown columns are named, not used', () => {
	expect((read('Sagsnummer;Rolle;Navn;CPR\n1;barn;Bo;1') as List).ignored).toEqual(['CPR']);
});

test.each([
	['', 'empty'],
	['Sagsnummer;Rolle;Navn\n;;\n', 'empty'],
	['Sagsnummer;Navn\n1;Bo', 'missing'],
	['Sagsnummer;Rolle;Navn;navn\n1;barn;Bo;Bo', 'twice'],
	['PK\u0003\u0004xl/workbook.xml', 'notText'],
	['Sagsnummer;Rolle;Navn\n1;barn;"Bo\n', 'quotes'],
	['Sagsnummer;Rolle;Navn\n' + '1;barn;Bo\n'.repeat(5_001), 'tooMany']
])('a file that can’t be read says why: %#', (text, code) => expect(problem(text)).toBe(code));

test('the template reads without a fault in its headings', () => {
	expect(read(template)).toMatchObject({ ignored: [] });
	expect(lines(template)).toHaveLength(5);
});
