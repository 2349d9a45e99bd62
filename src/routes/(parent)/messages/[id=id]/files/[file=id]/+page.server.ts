import * as attachments from '#lib/attachments/attachments.server.ts';
import { view } from '#lib/attachments/view.ts';
import { now } from '#lib/server/clock.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, language }, params }) => ({
	file: view(await attachments.findIn(actor!, params.id, params.file), now(), language)
});
