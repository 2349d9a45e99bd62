import sharp from 'sharp';
import { Refusal } from '../server/errors.ts';
import { mostBytes, mostPixels, type Prepared } from './attachment.ts';

/** Points along the longest side: a letter photographed whole is still read easily. */
const longest = 2400;
const small = 480;

/**
 * Checks a file by its content, never by its name, and makes what is kept of it: a picture is turned upright and encoded
 * anew, so that nothing goes on but what is seen (no place, no camera, no hidden part); a PDF is kept as it is (R-39, AB-03).
 * @throws Refusal fileTooLarge, pictureTooLarge, notALetter
 */
export async function prepare(file: Uint8Array): Promise<Prepared> {
	if (file.length > mostBytes) throw new Refusal('fileTooLarge');
	const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
	if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return paper(bytes);
	if (!isPicture(bytes)) throw new Refusal('notALetter');
	return inTurn(() => picture(bytes));
}

async function picture(bytes: Buffer): Promise<Prepared> {
	try {
		const options = { limitInputPixels: mostPixels, failOn: 'error', animated: false } as const;
		const { width = 0, height = 0 } = await sharp(bytes, { ...options, limitInputPixels: false }).metadata();
		if (width * height > mostPixels) throw new Refusal('pictureTooLarge');
		const { data, info } = await sharp(bytes, options)
			.autoOrient()
			.resize(longest, longest, { fit: 'inside', withoutEnlargement: true })
			.flatten({ background: '#fff' })
			.jpeg({ quality: 80, progressive: true })
			.toBuffer({ resolveWithObject: true });
		const thumbnail = await sharp(data)
			.resize(small, small, { fit: 'inside', withoutEnlargement: true })
			.webp({ quality: 62 })
			.toBuffer();
		return { kind: 'picture', width: info.width, height: info.height, bytes: data.length, content: data, thumbnail };
	} catch (error) {
		throw error instanceof Refusal ? error : new Refusal('notALetter');
	}
}

/** Whole, alone, and without what acts when it is opened. */
function paper(bytes: Buffer): Prepared {
	// Only what is not compressed: in compressed bytes any word may stand by chance.
	const plain = bytes.toString('latin1').replace(/stream\r?\n[^]*?endstream/g, '');
	const text = plain.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
	const isWhole = /%%EOF\s*$/.test(text.slice(-1024));
	const isZip = text.slice(-66_000).includes('PK\x05\x06');
	const acts = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)(?![a-z])/i.test(text);
	if (!isWhole || isZip || acts) throw new Refusal('notALetter');
	return { kind: 'pdf', width: null, height: null, bytes: bytes.length, content: bytes, thumbnail: null };
}

/** How the files begin that we read as pictures. What may hold code (SVG) is none of them. */
const beginnings = [
	/^\xff\xd8\xff/,
	/^\x89PNG\r\n/,
	/^GIF8/,
	/^RIFF....WEBP/s,
	/^II\*\0|^MM\0\*/,
	/^....ftyp(?:avi|mif|msf|hei)/s
];
const isPicture = (bytes: Buffer): boolean => {
	const begins = bytes.subarray(0, 12).toString('latin1');
	return beginnings.some((beginning) => beginning.test(begins));
};

let last: Promise<unknown> = Promise.resolve();

/** One picture at a time: a large one takes much memory while it is open. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
	const mine = last.then(work, work);
	last = mine.catch(() => {});
	return mine;
}
