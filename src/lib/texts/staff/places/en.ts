import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	title: 'The family’s places',
	titleOf: (name: string) => `Places of ${name}`,
	lead: 'Places where you can meet the family. A place is shown only to the parents who may know it.',
	empty: 'The family has no places yet.',
	all: 'See and change the family’s places',
	add: 'New place',
	change: (name: string) => `Change ${name}`,
	closed: 'No longer used',
	kinds: { family_home: 'At the family’s home', child_home: 'Where the child lives', elsewhere: 'Another place' },
	known: (names: string) => `May be known by ${names}`,
	knownByNone: 'None of the parents may know the place',
	hiddenFrom: (names: string) => `Hidden from ${names}`,
	showAddress: 'Show the address',
	fields: { kind: 'What sort of place is it?', name: 'Name', address: 'Address', directions: 'Remember' },
	help: {
		name: 'What the appointment says. For example At Sara’s.',
		address: 'May be empty.',
		directions: 'For example entrance, door code or bus.',
		know: 'Whoever may not know the place sees neutral words only. Everywhere, in the history too.'
	},
	mayKnow: (name: string) => `May ${name} know the place?`,
	yes: 'Yes',
	no: 'No, the place is hidden',
	save: 'Save',
	problem: 'Something is missing',
	close: 'The place is no longer used',
	closeHelp: 'No new appointments can be planned here. What is planned stays.',
	closeButton: 'Close the place',
	open: 'Use the place again',
	openHelp: 'Appointments can be planned here again.',
	done: {
		'place-added': 'The place is saved.',
		'place-changed': 'The place is changed.',
		'place-closed': 'The place is closed.',
		'place-opened': 'The place can be used again.'
	}
};
export default en;
