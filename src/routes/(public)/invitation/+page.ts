import { loadInvitationTexts } from '#lib/texts/public/invitation/index.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => ({ t: await loadInvitationTexts((await parent()).language) });
