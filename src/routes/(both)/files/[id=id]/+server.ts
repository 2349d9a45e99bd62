import { nameOf } from '#lib/attachments/attachment.ts';
import * as attachments from '#lib/attachments/attachments.server.ts';
import type { RequestHandler } from './$types';

/**
 * A picture or paper of a conversation, for those who may see it: `?small` for a list, `?download` to keep it. A PDF is
 * always fetched and never shown; nothing here can run, be framed, or stay in a cache.
 */
export const GET: RequestHandler = async ({ locals: { actor }, params, url }) => {
	const isSmall = url.searchParams.has('small');
	const { content, kind, ...found } = await attachments.open(actor!, params.id, isSmall ? 'small' : 'whole');
	const isKept = kind === 'pdf' || url.searchParams.has('download');
	return new Response(new Uint8Array(content), {
		headers: {
			'content-type': kind === 'pdf' ? 'application/pdf' : isSmall ? 'image/webp' : 'image/jpeg',
			'content-disposition': isKept ? `attachment; filename="${nameOf({ kind, ...found })}"` : 'inline',
			'content-security-policy': "sandbox; default-src 'none'",
			'x-content-type-options': 'nosniff',
			'cache-control': 'no-store'
		}
	});
};
