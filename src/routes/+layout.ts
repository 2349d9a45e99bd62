import { loadPublicTexts } from '#lib/texts/public/index.ts';
import type { LayoutLoad } from './$types';

/** The words that every page may need: to sign in, to leave, and when something is missing. */
export const load: LayoutLoad = async ({ data }) => ({ ...data, publicTexts: await loadPublicTexts(data.language) });
