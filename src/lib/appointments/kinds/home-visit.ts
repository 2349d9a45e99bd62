import { usual, type KindRules } from './kind.ts';

/** Advisory, and nothing is written down: no field to write in (rule 11). */
export const homeVisit: KindRules = { ...usual, places: ['family_home'], withChild: true, written: false };
