import { loadStaffTexts } from '#lib/texts/staff/index.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data, parent }) => ({
	...(await parent()),
	...data,
	t: await loadStaffTexts((await parent()).language)
});
