import type { Language } from '../../languages.ts';
import type da from './da.ts';

export type PasskeyTexts = typeof da;

const loaders = { da: () => import('./da.ts'), en: () => import('./en.ts') };

/** The words of passkeys at the door: only the pages that open it get them. */
export const loadPasskeyTexts = async (language: Language): Promise<PasskeyTexts> =>
	(await loaders[language]()).default;
