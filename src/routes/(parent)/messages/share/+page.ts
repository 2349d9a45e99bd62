import { loadOfflineTexts } from '#lib/offline/texts.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => ({
	...data,
	o: await loadOfflineTexts((await parent()).language)
});
