import { loadDoorTexts } from '#lib/texts/parent/door/index.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => ({
	...data,
	t: (await loadDoorTexts((await parent()).language)).confirm
});
