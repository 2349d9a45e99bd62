import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	title: 'Your calendar',
	lead: 'Get your appointments into the calendar on your phone. When an appointment is moved or cancelled, the calendar follows by itself.',
	secret: 'Whoever has the address can see your appointments. Don’t give it to others.',
	neutral: 'The calendar only says Appointment and the time. It does not say who it is with.',
	newTitle: 'Make an address',
	device: 'Where will you use it?',
	devices: { iphone: 'iPhone or iPad', android: 'Android', outlook: 'Outlook', other: 'Something else' },
	detailed: 'Show the kind of appointment and the place',
	detailedHelp: 'Then others who see your calendar can read it too. The address of a home is never in it.',
	make: 'Make the address',
	made: {
		title: 'Here is your address',
		once: 'You only see it now. If you close the page, you can make a new one.',
		address: 'Address',
		copy: 'Copy',
		copied: 'Copied',
		open: 'Open in my calendar',
		steps: {
			iphone: ['Tap Open in my calendar.', 'Tap Subscribe.', 'Choose Remove Alarms if you are asked.'],
			android: [
				'Copy the address.',
				'Open calendar.google.com on a computer.',
				'Press plus at Other calendars.',
				'Choose From URL, and put the address in.',
				'Then it comes to your phone too.'
			],
			outlook: [
				'Copy the address.',
				'Open Outlook, and go to Calendar.',
				'Choose Add calendar.',
				'Choose Subscribe from web, and put the address in.'
			],
			other: ['Copy the address.', 'Find where your calendar can subscribe.', 'Put the address in.']
		},
		slow: 'It can take some hours before the calendar shows a change. Here on the page it is always right.'
	},
	listTitle: 'Your addresses',
	madeOn: (day: string) => `Made ${day}`,
	showsAll: 'Shows kind and place',
	showsLittle: 'Shows only the time',
	revoke: 'Stop the address',
	revokeOf: (device: string, day: string) => `Stop the address for ${device}, made ${day}`,
	revokeHelp: 'When you stop an address, it no longer works, at once. Then delete the calendar on the phone.',
	done: { revoked: 'The address is stopped.' }
};
export default en;
