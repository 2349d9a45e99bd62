import { loadDoorTexts } from '#lib/texts/parent/door/index.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => ({ words: await loadDoorTexts((await parent()).language) });
