import type { Language } from '../texts/languages.ts';
import type da from '../texts/parent/offline/da.ts';

export type OfflineTexts = typeof da;

const loaders = {
	da: () => import('../texts/parent/offline/da.ts'),
	en: () => import('../texts/parent/offline/en.ts')
};
const away = { da: () => import('../texts/public/away/da.ts'), en: () => import('../texts/public/away/en.ts') };

/** The words of the pages without net, in one language. */
export const loadOfflineTexts = async (language: Language): Promise<OfflineTexts> =>
	(await loaders[language]()).default;

/** The few words for a phone that has nothing. */
export const loadAwayTexts = async (language: Language) => (await away[language]()).default;
