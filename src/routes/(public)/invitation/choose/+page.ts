import { loadInvitationTexts } from '#lib/texts/public/invitation/index.ts';
import { loadPasskeyTexts } from '#lib/texts/public/passkey/index.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
	const { language } = await parent();
	return { ...data, t: await loadInvitationTexts(language), passkeyTexts: await loadPasskeyTexts(language) };
};
