import first from './first/en.ts';
import guests from './guests/en.ts';
import install from './install/en.ts';
import looks from './looks/en.ts';
import messages from './messages/en.ts';
import notifications from './notifications/en.ts';
import ownData from './own-data/en.ts';
import reminders from './reminders/en.ts';
import samvaer from './samvaer/en.ts';
import attendance from '../attendance/en.ts';
import type { Translation } from '../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	...first,
	attendance,
	samvaer,
	guests,
	install,
	looks,
	messages,
	notifications,
	ownData,
	reminders,
	calendarFile: { title: 'Your calendar', saveOne: 'Save in your calendar', week: 'Print my week' },
	more: {
		lock: 'Lock the app',
		signIn: 'Your sign-in',
		title: 'More',
		language: 'Language',
		save: 'Save',
		signedInAs: (name: string) => `You are signed in as ${name}.`,
		signOut: 'Sign out',
		signOutHelp: 'Then others can’t see your information on this phone.',
		leaveTitle: 'Leave quickly',
		leaveHelp: 'Press “Leave this page” at the top. You will see the weather instead. You are still signed in.'
	}
};
export default en;
