import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	title: 'Find a free time',
	lead: 'Find a time when everybody can come, the room is open, and there is time to get there.',
	forFamily: (name: string) => `With ${name}`,
	back: 'New appointment',
	fields: {
		staff: 'Staff member',
		person: 'Who of the family?',
		place: 'Place',
		minutes: 'Minutes',
		from: 'From date',
		days: 'Search in',
		earliest: 'At the earliest',
		latest: 'At the latest',
		weekends: 'Saturdays and Sundays too'
	},
	moreStaff: 'More staff',
	anyPlace: 'No place',
	period: { 7: 'One week', 14: 'Two weeks', 28: 'Four weeks' },
	button: 'Find times',
	results: 'Free times',
	none: 'There are no free times',
	noneHelp: 'Try more days, a shorter time or another place.',
	before: 'Choose who is to meet, and the free times show here.',
	choose: 'Press a time to plan the appointment.',
	problem: 'Something is missing',
	hours: 'Opening hours and closing days'
};
export default en;
