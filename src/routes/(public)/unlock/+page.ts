import { loadLockTexts } from '#lib/texts/public/lock/index.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => ({
	...data,
	t: await loadLockTexts((await parent()).language)
});
