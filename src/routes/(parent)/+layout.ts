import { loadParentTexts } from '#lib/texts/parent/index.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data, parent }) => ({
	...(await parent()),
	...data,
	t: await loadParentTexts((await parent()).language)
});
