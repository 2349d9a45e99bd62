import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	title: 'Families',
	search: 'Search by name or family',
	searchButton: 'Search',
	showAll: 'Show all',
	none: 'You have no families yet.',
	noneFound: (words: string) => `No families match “${words}”.`,
	previous: 'Previous',
	next: 'Next',
	pages: 'Pages',
	page: (number: number) => `Page ${number}`
};
export default en;
