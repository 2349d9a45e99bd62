import { loadAppLockTexts } from '#lib/texts/parent/lock/index.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => ({
	...data,
	words: await loadAppLockTexts((await parent()).language)
});
