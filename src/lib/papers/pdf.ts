import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Language } from '../texts/languages.ts';
import { paperTexts } from '../texts/papers/index.ts';
import type { Item, Paper, Section } from './paper.ts';

/** DejaVu has Latin, Cyrillic and Arabic letters, and may be embedded freely. */
const face = (name: string) => createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);
const plain = face('DejaVuSans');
const bold = face('DejaVuSans-Bold');

/** Points of paper: A4 with 2 cm around. */
const margin = 57;
const foot = 24;

type Document = InstanceType<typeof PDFDocument>;

/**
 * A paper as PDF/A-2b, for a municipality's files: the letters lie in it, the colours are told, nothing in it acts or is
 * fetched, and it says so of itself. What its typeface has no letter for stands as the letter's number, so that nothing is
 * lost and no reader sees an empty box (ISO 19005-2, 6.2.11.8).
 * @param paper plain text; there is no way for it to be more than that
 */
export async function pdfOf({ title, lead, sections }: Paper, language: Language): Promise<Uint8Array> {
	const document = new PDFDocument({
		...{ size: 'A4', margin, subset: 'PDF/A-2b', pdfVersion: '1.7', lang: language, displayTitle: true, font: plain },
		// The heading is a name of ours: no person's name stands outside the pages.
		info: { Title: paperTexts(language).case.title, Creator: 'Sammen om Familien', Producer: 'Sammen om Familien' },
		bufferPages: true
	});
	const parts: Buffer[] = [];
	document.on('data', (part: Buffer) => parts.push(part));
	const ended = new Promise((resolve, reject) => document.once('end', resolve).once('error', reject));
	const write = writer(document, language);
	write(title, bold, 17);
	for (const line of lead) write(line, plain, 9.5, 3);
	for (const section of sections) await sectionOn(document, write, section, language);
	numberPages(document, language);
	document.end();
	await ended;
	return Buffer.concat(parts);
}

type Write = (text: string, font: string, size: number, above?: number, indent?: number) => void;

function writer(document: Document, language: Language): Write {
	return (text, font, size, above = 0, indent = 0) => {
		document.font(font).fontSize(size);
		document.y += above;
		const x = margin + indent;
		document.text(readable(document, text, language), x, document.y, {
			width: document.page.width - margin - x,
			lineGap: size / 5
		});
	};
}

async function sectionOn(document: Document, write: Write, section: Section, language: Language): Promise<void> {
	const { title, note, items, empty } = section;
	keepTogether(document, 90);
	write(title, bold, 13, 18);
	document.outline.addItem(readable(document, title, language));
	if (note) write(note, plain, 9.5, 2);
	if (!items.length) write(empty, plain, 10, 6);
	for (const [n, item] of items.entries()) {
		itemOn(document, write, item);
		// Setting lines takes its time: others get their turn in between.
		if (n % 10 === 9) await new Promise((resolve) => setImmediate(resolve));
	}
}

function itemOn(document: Document, write: Write, { title, lines }: Item) {
	keepTogether(document, 48);
	write(title, bold, 10, 9);
	for (const line of lines) write(line, plain, 10, 2, 12);
}

/** A heading never stands alone at the foot of a page. @param room points that must be left */
function keepTogether(document: Document, room: number) {
	if (document.y + room > document.page.height - margin) document.addPage();
}

function numberPages(document: Document, language: Language) {
	const { start, count } = document.bufferedPageRange();
	for (let n = start; n < start + count; n++) {
		document.switchToPage(n);
		// Below the margin nothing may be written, unless there is none.
		document.page.margins.bottom = 0;
		const words = paperTexts(language).page(n + 1, count);
		document
			.font(plain)
			.fontSize(8)
			.text(words, margin, document.page.height - margin + foot, { lineBreak: false });
	}
}

type WithLetters = { font?: { hasGlyphForCodePoint?: (code: number) => boolean } };

/** Text with nothing in it that the typeface has no letter for. */
function readable(document: Document, text: string, language: Language): string {
	const { font } = (document as unknown as { _font: WithLetters })._font;
	const t = paperTexts(language);
	return [...text.replaceAll('\r\n', '\n').replaceAll('\t', '    ')]
		.map((letter) => {
			const code = letter.codePointAt(0)!;
			if (letter === '\n' || (/\P{C}/u.test(letter) && font?.hasGlyphForCodePoint?.(code))) return letter;
			// Invisible ones that only shape what stands around them are no loss.
			return /[\p{Cf}\p{Mn}\p{Cc}]/u.test(letter) ? '' : t.sign(`U+${code.toString(16).toUpperCase()}`);
		})
		.join('');
}
