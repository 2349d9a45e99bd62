import { usual, type KindRules } from './kind.ts';

/** Practical pedagogical help, from early morning to late evening. */
export const homeSupport: KindRules = { ...usual, minutes: 90, places: ['family_home', 'elsewhere', 'room'] };
