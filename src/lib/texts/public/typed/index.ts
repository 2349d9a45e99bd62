import type { Language } from '../../languages.ts';
import type da from './da.ts';

export type TypedTexts = typeof da;

const loaders = { da: () => import('./da.ts'), en: () => import('./en.ts') };

/** The words of what was typed before: only that page gets them. */
export const loadTypedTexts = async (language: Language): Promise<TypedTexts> => (await loaders[language]()).default;
