import { texts } from '../texts/server/index.ts';
import type { Language } from '../texts/languages.ts';
import type { Conflict } from './conflict.ts';

/** A conflict in words: "Mette Holm er optaget", "Juledag". */
export const conflictWords = ({ type, name }: Conflict, language: Language): string =>
	texts(language).conflicts[type](name ?? '');
