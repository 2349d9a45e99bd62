import { strFromU8, unzipSync } from 'fflate';
import { inflateSync } from 'node:zlib';
import type { Packed } from '../src/lib/papers/pack.server.ts';

/** A zip's files by name, as another program finds them. */
export async function unpacked(packed: Packed): Promise<Record<string, Uint8Array>> {
	return unzipSync(new Uint8Array(await new Response(packed.stream()).arrayBuffer()));
}

export const textOf = (files: Record<string, Uint8Array>, name: string): string => strFromU8(files[name]!);

/** Everything that can be read in a zip's files: names, text, the text of its PDFs and what stands openly in them. */
export const everything = (files: Record<string, Uint8Array>): string =>
	Object.entries(files)
		.map(([name, bytes]) => {
			if (name.endsWith('.jpg')) return name;
			const raw = Buffer.from(bytes).toString();
			// Packed bytes may spell any short word by chance.
			return `${name}\n${name.endsWith('.pdf') ? `${raw.replace(/stream\n[^]*?endstream/g, '')}\n${pdfText(bytes)}` : raw}`;
		})
		.join('\n');

/** What stands in a PDF of ours, read back from its glyphs by the tables that the PDF carries for searching and copying. */
export function pdfText(pdf: Uint8Array): string {
	const objects = new Map<string, string>();
	const raw = Buffer.from(pdf).toString('latin1');
	for (const [, id, body] of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([^]*?)\nendobj/g)) {
		const stream = /stream\n([^]*)\nendstream/.exec(body!)?.[1];
		const isPacked = /FlateDecode/.test(body!);
		const content =
			stream === undefined ? '' : isPacked ? inflateSync(Buffer.from(stream, 'latin1')).toString('latin1') : stream;
		objects.set(id!, `${body!.split('stream\n')[0]}\n${content}`);
	}
	const letters = new Map<string, Map<number, string>>();
	for (const [, fonts] of [...objects.values()].join('\n').matchAll(/\/Font\s*<<([^]*?)>>/g))
		for (const [, name, id] of fonts!.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
			const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id!) ?? '')?.[1];
			if (map) letters.set(name!, tableOf(objects.get(map)!));
		}
	let font = new Map<number, string>();
	let text = '';
	for (const page of objects.values())
		for (const [, name, shown] of page.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
			if (name) font = letters.get(name) ?? font;
			else
				text += `${[...shown!.matchAll(/<([0-9a-f]*)>/gi)]
					.map(
						([, hex]) =>
							hex!
								.match(/.{4}/g)
								?.map((code) => font.get(parseInt(code, 16)) ?? '')
								.join('') ?? ''
					)
					.join('')}\n`;
		}
	return text;
}

function tableOf(map: string): Map<number, string> {
	const table = new Map<number, string>();
	for (const [, from, , list] of map.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi))
		for (const [n, [, hex]] of [...list!.matchAll(/<([0-9a-f\s]*)>/gi)].entries())
			table.set(
				parseInt(from!, 16) + n,
				String.fromCharCode(...(hex!.replaceAll(/\s/g, '').match(/.{4}/g) ?? []).map((code) => parseInt(code, 16)))
			);
	return table;
}
