import first from './first/da.ts';
import guests from './guests/da.ts';
import install from './install/da.ts';
import looks from './looks/da.ts';
import messages from './messages/da.ts';
import notifications from './notifications/da.ts';
import ownData from './own-data/da.ts';
import reminders from './reminders/da.ts';
import samvaer from './samvaer/da.ts';
import attendance from '../attendance/da.ts';

const da = {
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
	calendarFile: { title: 'Din kalender', saveOne: 'Gem i din kalender', week: 'Print min uge' },
	more: {
		lock: 'Lås appen',
		signIn: 'Din indlogning',
		title: 'Mere',
		language: 'Sprog',
		save: 'Gem',
		signedInAs: (name: string) => `Du er logget ind som ${name}.`,
		signOut: 'Log ud',
		signOutHelp: 'Så kan andre ikke se dine oplysninger på denne telefon.',
		leaveTitle: 'Forlad siden hurtigt',
		leaveHelp: 'Tryk på “Forlad siden” øverst. Så ser du vejret i stedet. Du er stadig logget ind.'
	}
};
export default da;
