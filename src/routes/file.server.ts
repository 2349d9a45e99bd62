import type { Packed } from '#lib/papers/pack.server.ts';
import { today } from '#lib/server/clock.ts';

/** What is fetched and kept by nobody on the way. @param name of ours, in ASCII, without the day and its end */
const headers = (type: 'zip' | 'pdf', bytes: number, name: string) => ({
	'content-type': `application/${type}`,
	'content-length': String(bytes),
	'content-disposition': `attachment; filename="${name}-${today()}.${type}"`,
	'content-security-policy': "sandbox; default-src 'none'",
	'x-content-type-options': 'nosniff',
	'cache-control': 'no-store'
});

export const zipped = (packed: Packed, name: string): Response =>
	new Response(packed.stream(), { headers: headers('zip', packed.bytes, name) });

export const pdfFile = (pdf: Uint8Array, name: string): Response =>
	new Response(new Uint8Array(pdf), { headers: headers('pdf', pdf.length, name) });
