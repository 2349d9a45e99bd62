import { loadCalendarImportTexts } from '#lib/texts/staff/reminders/import/index.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => ({
	...data,
	words: await loadCalendarImportTexts((await parent()).language)
});
