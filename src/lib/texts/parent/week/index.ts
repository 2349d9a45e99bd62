import type { Language } from '../../languages.ts';
import type da from './da.ts';

export type WeekTexts = typeof da;

const loaders = { da: () => import('./da.ts'), en: () => import('./en.ts') };

/** The words of a week on paper: only who opens it gets them. */
export const loadWeekTexts = async (language: Language): Promise<WeekTexts> => (await loaders[language]()).default;
