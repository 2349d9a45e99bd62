import { loadSecondStepTexts } from '#lib/texts/public/second-step/index.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => ({
	...data,
	t: await loadSecondStepTexts((await parent()).language)
});
