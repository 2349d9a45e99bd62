import { createContext } from 'svelte';
import type { Language } from '../languages.ts';
import type da from './da.ts';
import type first from './first/da.ts';

export type ParentTexts = typeof da;
export type FirstTexts = typeof first;

const loaders = { da: () => import('./da.ts'), en: () => import('./en.ts') };
const firstLoaders = { da: () => import('./first/da.ts'), en: () => import('./first/en.ts') };

/** Loads the texts of one language; no other is sent to the browser. */
export const loadParentTexts = async (language: Language): Promise<ParentTexts> => (await loaders[language]()).default;

/** Only those that *I dag* needs. */
export const loadFirstTexts = async (language: Language): Promise<FirstTexts> =>
	(await firstLoaders[language]()).default;

const [read, set] = createContext<() => FirstTexts>();

/** Sets the texts for all pages below: by a function, since the first page has fewer than the next. */
export const setParentTexts = set;

/** The texts in a component that *I dag* shows: `const t = firstTexts()`. */
export const firstTexts = (): FirstTexts => read()();

/** The texts in a component of any page but *I dag*, where most of them are not there yet. */
export const parentTexts = (): ParentTexts => read()() as ParentTexts;
