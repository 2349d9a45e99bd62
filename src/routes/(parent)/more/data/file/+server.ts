import { redirect } from '@sveltejs/kit';
import * as ownData from '#lib/own-data/own-data.server.ts';
import { zipped } from '../../../../file.server.ts';
import { isRecent } from '../../../../fresh.server.ts';
import type { RequestHandler } from './$types';

/** All that a parent has, as one zip. Posted, since that it was fetched is recorded; only after a fresh sign-in. */
export const POST: RequestHandler = async (event) => {
	if (!isRecent(event)) redirect(303, '/confirm?next=/more/data');
	return zipped(await ownData.fetch(event.locals.actor!, event.url.origin), 'mine-oplysninger');
};
