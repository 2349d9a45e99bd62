import type { Packed } from '#lib/papers/pack.server.ts';
import { today } from '#lib/server/clock.ts';

/** A zip that is fetched and kept by nobody on the way. @param name of ours, in ASCII, without its end */
export const zipped = (packed: Packed, name: string): Response =>
	new Response(packed.stream(), {
		headers: {
			'content-type': 'application/zip',
			'content-length': String(packed.bytes),
			'content-disposition': `attachment; filename="${name}-${today()}.zip"`,
			'content-security-policy': "sandbox; default-src 'none'",
			'x-content-type-options': 'nosniff',
			'cache-control': 'no-store'
		}
	});
