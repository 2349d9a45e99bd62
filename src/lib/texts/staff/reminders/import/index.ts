import type { Language } from '../../../languages.ts';
import type da from './da.ts';

export type CalendarImportTexts = typeof da;

const loaders = { da: () => import('./da.ts'), en: () => import('./en.ts') };

/** The words of the import of calendars: only who opens it gets them. */
export const loadCalendarImportTexts = async (language: Language): Promise<CalendarImportTexts> =>
	(await loaders[language]()).default;
