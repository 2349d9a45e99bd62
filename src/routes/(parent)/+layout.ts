import { loadFirstTexts, loadParentTexts } from '#lib/texts/parent/index.ts';
import type { LayoutLoad } from './$types';

/** *I dag* is the page that a weak phone opens first, and brings no other page's words. */
export const load: LayoutLoad = async ({ data, parent, route }) => {
	const before = await parent();
	const loaded = route.id === '/(parent)' ? loadFirstTexts : loadParentTexts;
	return { ...before, ...data, t: await loaded(before.language) };
};
