import * as photos from '#lib/photos/photos.server.ts';
import type { RequestHandler } from './$types';

/** A face. Kept by the browser of a phone of one's own; a shared one keeps nothing. */
export const GET: RequestHandler = async ({ locals: { actor, session }, params }) => {
	const picture = await photos.find(actor!, params.id);
	return new Response(new Uint8Array(picture), {
		headers: {
			'content-type': 'image/webp',
			'content-security-policy': "default-src 'none'; sandbox",
			'cache-control': session?.device === 'own' ? 'private, max-age=604800' : 'no-store'
		}
	});
};
