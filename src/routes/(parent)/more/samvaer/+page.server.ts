import * as samvaer from '#lib/samvaer/cases.server.ts';
import { ownRows } from '#lib/samvaer/view.server.ts';
import { now } from '#lib/server/clock.ts';
import { NotFound } from '#lib/server/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ depends, locals: { actor, language } }) => {
	depends('live:news');
	const own = await samvaer.own(actor!);
	if (!own.length) throw new NotFound();
	return { own: ownRows(own, now(), language) };
};
