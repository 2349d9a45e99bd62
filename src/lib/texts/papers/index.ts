import type { Language } from '../languages.ts';
import daAttendance from '../attendance/da.ts';
import enAttendance from '../attendance/en.ts';
import daKinds from '../kinds/da.ts';
import enKinds from '../kinds/en.ts';
import daWhy from '../parent/notifications/da.ts';
import enWhy from '../parent/notifications/en.ts';
import daLooks from '../parent/looks/da.ts';
import enLooks from '../parent/looks/en.ts';
import da from './da.ts';
import en from './en.ts';

const all = {
	da: { ...da, kindNames: daKinds, outcomes: daAttendance.outcomes, news: daWhy.news, looked: daLooks },
	en: { ...en, kindNames: enKinds, outcomes: enAttendance.outcomes, news: enWhy.news, looked: enLooks }
};

/** The words of papers in a language. */
export const paperTexts = (language: Language): typeof all.da => all[language];
export type PaperTexts = typeof all.da;
