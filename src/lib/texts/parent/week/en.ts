import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	title: 'My week',
	week: (number: number, from: string, to: string) => `Week ${number}: ${from} to ${to}`,
	weeks: 'Choose a week',
	previous: 'Week before',
	next: 'Week after',
	thisWeek: 'This week',
	print: 'Print',
	hint: 'Do you want the week on paper? Open the menu of your browser, and choose Print. It fits one page.',
	remember: (what: string) => `Remember: ${what}`,
	bring: (what: string) => `Bring: ${what}`,
	cancelled: 'Cancelled',
	hidden: 'Your contact person will tell you the place',
	empty: 'There are no appointments this week',
	call: (house: string, phone: string) => `Call ${house}: ${phone}`
};
export default en;
