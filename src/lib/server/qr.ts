import { encode } from 'uqr';

/** A QR code as the outline of an SVG path, in units of one square, with the quiet border around it that cameras need. */
export type Qr = { readonly size: number; readonly path: string };

export function qrOf(text: string): Qr {
	const { size, data } = encode(text, { ecc: 'M', border: 3 });
	const rows = data.map((row, y) => {
		let path = '';
		for (let x = 0; x < row.length; x++) {
			let length = 0;
			while (row[x + length]) length++;
			if (length) path += `M${x} ${y}h${length}v1h-${length}z`;
			x += length;
		}
		return path;
	});
	return { size, path: rows.join('') };
}
