import { loadPasskeyTexts } from '#lib/texts/public/passkey/index.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => ({
	...data,
	t: await loadPasskeyTexts((await parent()).language)
});
