import { most } from '../attachments/attachment.ts';

export { most };

/** A file that was chosen, as it will be sent, and a small picture of it. */
export type Chosen = { readonly file: File; readonly preview: string };

/** Points along the longest side: what the house keeps of a picture; a photograph is ten times that, and slow to send. */
const longest = 2400;

/** Makes a photograph smaller on the phone before it is sent. What the phone can't read goes as it is, and the house judges it. */
export async function choose(file: File): Promise<Chosen> {
	if (!file.type.startsWith('image/')) return { file, preview: '' };
	try {
		const picture = await createImageBitmap(file);
		const preview = drawn(picture, 120).toDataURL('image/jpeg', 0.7);
		const { width, height } = picture;
		const blob =
			Math.max(width, height) > longest || file.size > 1e6
				? await new Promise<Blob | null>((done) => drawn(picture, longest).toBlob(done, 'image/jpeg', 0.85))
				: null;
		return {
			file: blob && blob.size < file.size ? new File([blob], 'billede.jpg', { type: blob.type }) : file,
			preview
		};
	} catch {
		return { file, preview: '' };
	}
}

function drawn(picture: ImageBitmap, side: number): HTMLCanvasElement {
	const scale = Math.min(1, side / Math.max(picture.width, picture.height));
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
	const on = canvas.getContext('2d')!;
	on.fillStyle = '#fff';
	on.fillRect(0, 0, canvas.width, canvas.height);
	on.drawImage(picture, 0, 0, canvas.width, canvas.height);
	return canvas;
}
