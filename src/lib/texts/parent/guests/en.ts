import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	title: 'Your guests',
	lead: 'You decide who comes along. Nobody is told anything before you say it yourself.',
	seen: 'Those who work with your family can see your list.',
	none: 'There is nobody on your list.',
	proposes: (name: string) => `${name || 'A staff member'} suggests:`,
	person: (name: string, relation: string) => `${name}, ${relation}`,
	question: 'Should they come?',
	yes: 'Yes, please',
	no: 'No, thanks',
	remove: 'Take off the list',
	back: 'Put back on',
	declined: (n: number) => `Not coming (${n})`,
	news: { never: 'Not shared yet', again: 'Share again', current: 'Knows time and place' },
	told: { again: 'Time or place has changed. Tell them what is new.', off: 'The appointment is cancelled. Tell them.' },
	add: 'Add a guest',
	name: 'Name',
	relation: 'Who is it?',
	relationHelp: 'For example grandmother, neighbour or teacher',
	addButton: 'Add',
	shareLink: 'Share time and place',
	done: {
		guestYes: 'Thank you. The guest is on your list now.',
		guestNo: 'Thank you. The guest is not coming.',
		shared: 'Thank you. We remember whom you have shared with.'
	},
	share: {
		title: 'Share time and place',
		lead: 'Send the text to your guests. It tells time and place only.',
		private: 'The place is a home. It is not in the text. You can tell them yourself where it is.',
		text: 'The text for your guests',
		copy: 'Copy',
		copied: 'The text is copied.',
		send: 'Share',
		calendar: 'Get it for the calendar',
		print: 'Print',
		who: 'Whom have you shared with?',
		whoHelp: 'Then we can tell you if something changes.',
		nobody: 'You have not said yes to any guests yet.',
		at: (moment: string) => `Shared ${moment}`,
		save: 'Save'
	}
};
export default en;
