import sharp from 'sharp';
import { Refusal } from '../server/errors.ts';

/** Points along a side: sharp on the densest screens at the size it is shown. */
export const side = 160;
const readable = new Set(['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff', 'heif']);

/**
 * Cuts and encodes a picture anew: nothing of the file goes on but what is seen, no place, no camera, no hidden part.
 * What it is, is told by its content, never by its name.
 * @throws Refusal notAPicture when it is none, or larger than 40 million points
 */
export async function faceOf(file: Uint8Array): Promise<Uint8Array> {
	try {
		const picture = sharp(file, { limitInputPixels: 40_000_000, failOn: 'error', animated: false });
		const { format } = await picture.metadata();
		if (!format || !readable.has(format)) throw new Refusal('notAPicture');
		return await picture
			.autoOrient()
			.resize(side, side, { fit: 'cover', position: 'attention' })
			.webp({ quality: 72 })
			.toBuffer();
	} catch (error) {
		throw error instanceof Refusal ? error : new Refusal('notAPicture');
	}
}
