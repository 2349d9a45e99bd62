import { createContext } from 'svelte';
import type { Language } from '../languages.ts';
import type da from './da.ts';

export type ParentTexts = typeof da;

const loaders = { da: () => import('./da.ts'), en: () => import('./en.ts') };

/** Loads the texts of one language; no other is sent to the browser. */
export const loadParentTexts = async (language: Language): Promise<ParentTexts> => (await loaders[language]()).default;

/** The texts in a component: `const t = parentTexts()`. The group's layout sets them. */
export const [parentTexts, setParentTexts] = createContext<ParentTexts>();
