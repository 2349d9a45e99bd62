import type { Language } from '../../languages.ts';
import type da from './da.ts';

export type WatchTexts = typeof da;

const loaders = { da: () => import('./da.ts'), en: () => import('./en.ts') };

/** The words of the warning: fetched when a page has come to rest. */
export const loadWatchTexts = async (language: Language): Promise<WatchTexts> => (await loaders[language]()).default;
