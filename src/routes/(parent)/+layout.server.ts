import * as today from '#lib/today/today.server.ts';
import type { LayoutServerLoad } from './$types';

/** The marks in the menu. *I dag* finds them itself, together with all else it shows. */
export const load: LayoutServerLoad = async ({ depends, locals, route }) => {
	depends('live:news');
	return {
		name: locals.actor!.name,
		...(route.id === '/(parent)' ? {} : { counts: await today.counts(locals.actor!) })
	};
};
