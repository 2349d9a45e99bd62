import { loadFeedPageTexts } from '#lib/texts/parent/feeds/index.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => ({
	...data,
	words: await loadFeedPageTexts((await parent()).language)
});
