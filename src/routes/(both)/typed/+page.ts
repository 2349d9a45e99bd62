import { loadTypedTexts } from '#lib/texts/public/typed/index.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => ({
	...data,
	t: await loadTypedTexts((await parent()).language)
});
