import * as today from '#lib/today/today.server.ts';
import type { LayoutServerLoad } from './$types';

/** The marks in the menu. *I dag* finds them itself, together with all else it shows. */
export const load: LayoutServerLoad = async ({ depends, locals, request, route }) => {
	depends('live:news');
	return {
		name: locals.actor!.name,
		// Whether the phone keeps a copy for when there is no net: not one that others use, nor one that saves on data.
		keeps: locals.session?.device === 'own' && request.headers.get('save-data') !== 'on',
		locks: Boolean(locals.session?.locksAt),
		...(route.id === '/(parent)' ? {} : { counts: await today.counts(locals.actor!) })
	};
};
