import type { Language } from '../../languages.ts';
import type da from './da.ts';

export type LockTexts = typeof da;

const loaders = { da: () => import('./da.ts'), en: () => import('./en.ts') };

/** The words of a locked app: only the page that opens it gets them. */
export const loadLockTexts = async (language: Language): Promise<LockTexts> => (await loaders[language]()).default;
