import type { Language } from '../languages.ts';
import daKinds from '../kinds/da.ts';
import enKinds from '../kinds/en.ts';
import da from './da.ts';
import en from './en.ts';

const all = { da: { ...da, kinds: daKinds }, en: { ...en, kinds: enKinds } };

/** The words of a calendar file in a language. */
export const feedTexts = (language: Language): typeof all.da => all[language];
