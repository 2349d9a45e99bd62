import { loadWeekTexts } from '#lib/texts/parent/week/index.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => ({
	...data,
	words: await loadWeekTexts((await parent()).language)
});
