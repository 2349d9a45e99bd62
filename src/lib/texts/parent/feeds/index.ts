import type { Language } from '../../languages.ts';
import type da from './da.ts';

export type FeedPageTexts = typeof da;

const loaders = { da: () => import('./da.ts'), en: () => import('./en.ts') };

/** The words of the page about calendar feeds: only who opens it gets them. */
export const loadFeedPageTexts = async (language: Language): Promise<FeedPageTexts> =>
	(await loaders[language]()).default;
