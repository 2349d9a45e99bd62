import type { Language } from '../../languages.ts';
import type da from './da.ts';

export type DoorTexts = typeof da;

const loaders = { da: () => import('./da.ts'), en: () => import('./en.ts') };

/** The words of the own sign-in, for parents and staff: only who opens the page gets them. */
export const loadDoorTexts = async (language: Language): Promise<DoorTexts> => (await loaders[language]()).default;
