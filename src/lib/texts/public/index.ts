import { createContext } from 'svelte';
import type { Language } from '../languages.ts';
import type da from './da.ts';

export type PublicTexts = typeof da;

const loaders = { da: () => import('./da.ts'), en: () => import('./en.ts') };

/** Loads the texts of one language; no other is sent to the browser. */
export const loadPublicTexts = async (language: Language): Promise<PublicTexts> => (await loaders[language]()).default;

/** The texts in a component: `const t = publicTexts()`. The group's layout sets them. */
export const [publicTexts, setPublicTexts] = createContext<PublicTexts>();
