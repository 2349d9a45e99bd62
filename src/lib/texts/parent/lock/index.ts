import type { Language } from '../../languages.ts';
import type da from './da.ts';

export type AppLockTexts = typeof da;

const loaders = { da: () => import('./da.ts'), en: () => import('./en.ts') };

/** The words of the page where the lock is chosen. */
export const loadAppLockTexts = async (language: Language): Promise<AppLockTexts> =>
	(await loaders[language]()).default;
