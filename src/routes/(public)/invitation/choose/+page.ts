import { loadInvitationTexts } from '#lib/texts/public/invitation/index.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => ({
	...data,
	t: await loadInvitationTexts((await parent()).language)
});
