import type { Language } from '../../languages.ts';
import type da from './da.ts';

export type SecondStepTexts = typeof da;

const loaders = { da: () => import('./da.ts'), en: () => import('./en.ts') };

/** The words of the second step at sign-in: only staff who have set it get them. */
export const loadSecondStepTexts = async (language: Language): Promise<SecondStepTexts> =>
	(await loaders[language]()).default;
