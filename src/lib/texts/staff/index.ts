import { createContext } from 'svelte';
import type { Language } from '../languages.ts';
import type da from './da.ts';

export type StaffTexts = typeof da;

const loaders = { da: () => import('./da.ts'), en: () => import('./en.ts') };

/** Loads the texts of one language; no other is sent to the browser. */
export const loadStaffTexts = async (language: Language): Promise<StaffTexts> => (await loaders[language]()).default;

/** The texts in a component: `const t = staffTexts()`. The group's layout sets them. */
export const [staffTexts, setStaffTexts] = createContext<StaffTexts>();
