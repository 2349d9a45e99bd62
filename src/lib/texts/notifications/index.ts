import { isLanguage } from '../languages.ts';
import da from './da.ts';
import en from './en.ts';

const all = { da, en };

/** What leaves the house, in the receiver's language. */
export const outward = (language: string): typeof da => all[isLanguage(language) ? language : 'da'];
