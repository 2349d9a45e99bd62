import type { Language } from '../languages.ts';
import da from './da.ts';
import en from './en.ts';

const all = { da, en };

/** The server's own texts in a language. */
export const texts = (language: Language): typeof da => all[language];
