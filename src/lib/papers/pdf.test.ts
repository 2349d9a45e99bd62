import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pdfText } from '../../../tests/papers.ts';
import type { Paper } from './paper.ts';
import { pdfOf } from './pdf.ts';

const paper: Paper = {
	language: 'da',
	title: 'Sagens papirer',
	lead: ['Børnehuset. Hentet af Åse Ørsted.'],
	sections: [
		{
			title: 'Beskeder med Мар’яна',
			empty: 'Der er ikke noget her.',
			items: [
				{ title: '1. 22. november 2026', lines: ['Æblegrød på Øen, så er det godt', 'Привіт, як справи?', 'مرحبا'] },
				{ title: '2. =cmd|A1', lines: ['<script>alert(1)</script> (uro) \\ /JS', 'Glad 🙂 dag', 'linje 1\nlinje 2'] }
			]
		},
		{ title: 'Aftaler', empty: 'Der er ikke noget her.', items: [] }
	]
};

// There is no validator of PDF/A on npm: what the standard asks for is looked up in the file itself.
test('a paper is PDF/A-2b: it says so, tells its colours, carries its letters, and nothing in it acts', async () => {
	const pdf = await pdfOf(paper, 'da');
	const raw = Buffer.from(pdf).toString('latin1');
	expect(raw).toMatch(/^%PDF-1\.7\n%[\x80-\xff]{4}/);
	expect(raw).toContain('<pdfaid:part>2</pdfaid:part>');
	expect(raw).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
	// XMP lies open in the file, and says the same as the old table of facts.
	const xmp = /<x:xmpmeta[^]*?<\/x:xmpmeta>/.exec(raw)![0];
	expect(xmp).toContain('Sagens papirer');
	expect(raw).toMatch(/\/Type \/Metadata[^]*?\/Subtype \/XML/);
	// The colours: an intent with the profile of sRGB itself.
	const intent = /\/Type \/OutputIntent[^]*?\/DestOutputProfile (\d+) 0 R/.exec(raw)!;
	expect(intent[0]).toContain('/S /GTS_PDFA1');
	const profile = new RegExp(`\\n${intent[1]} 0 obj\\n[^]*?stream\\n([^]*?)\\nendstream`).exec(raw)![1]!;
	const bytes = Buffer.from(profile, 'latin1');
	const opened = bytes.subarray(36, 40).toString() === 'acsp' ? bytes : inflateSync(bytes);
	expect(opened.subarray(36, 40).toString()).toBe('acsp');
	// Each typeface lies in it, as far as it is used, with the way back to text.
	const fonts = [...raw.matchAll(/\/Type \/Font\n[^]*?endobj/g)].map(([font]) => font);
	expect(fonts.filter((font) => font.includes('/Type0')).every((font) => /\/ToUnicode \d+ 0 R/.test(font))).toBe(true);
	const described = [...raw.matchAll(/\/Type \/FontDescriptor[^]*?endobj/g)].map(([one]) => one);
	expect(described.length).toBe(2);
	expect(described.every((one) => /\/FontFile2 \d+ 0 R/.test(one) && /\/FontName \/[A-Z]{6}\+/.test(one))).toBe(true);
	expect(described.every((one) => /\/CIDSet|\/FontName/.test(one))).toBe(true);
	expect(raw).not.toMatch(/\/BaseFont \/(?:Helvetica|Times|Courier)/);
	expect(raw).not.toMatch(/\/(?:Encrypt|JavaScript|JS|Launch|EmbeddedFile|AA|OpenAction|Annots|LZWDecode|SMask)\b/);
	expect(raw).toMatch(/\/ID \[/);
	expect(raw).toContain('/Lang (da)');
});

test('R-38: what was written stands there letter by letter, and no sign is lost', async () => {
	const text = pdfText(await pdfOf(paper, 'da'));
	for (const words of [
		'Børnehuset. Hentet af Åse Ørsted.',
		'Æblegrød på Øen, så er det godt',
		'Привіт, як справи?',
		'Мар’яна',
		'<script>alert(1)</script> (uro) \\ /JS',
		'Glad [tegn U+1F642] dag',
		'=cmd|A1',
		'Der er ikke noget her.',
		'Side 1 af 1'
	])
		expect(text.replaceAll('\n', ' '), words).toContain(words);
	expect([...text].filter((letter) => /[\u0600-\u06ff\ufe70-\ufeff]/.test(letter)).length).toBeGreaterThan(3);
});

test('a long paper has many pages, and each its number', async () => {
	const items = Array.from({ length: 60 }, (_, n) => ({ title: `Besked ${n}`, lines: ['Lange ord '.repeat(40)] }));
	const text = pdfText(await pdfOf({ ...paper, sections: [{ title: 'Beskeder', empty: '', items }] }, 'da'));
	const pages = [...text.matchAll(/Side (\d+) af (\d+)/g)];
	expect(pages.length).toBeGreaterThan(4);
	expect(pages.map(([, page]) => Number(page))).toEqual(pages.map((_, n) => n + 1));
	expect(new Set(pages.map(([, , many]) => many))).toEqual(new Set([String(pages.length)]));
});
