import appointments from './appointments/da.ts';
import guests from './guests/da.ts';
import messages from './messages/da.ts';
import notifications from './notifications/da.ts';
import reminders from './reminders/da.ts';
import samvaer from './samvaer/da.ts';
import attendance from '../attendance/da.ts';
import kinds from '../kinds/da.ts';

const da = {
	attendance,
	samvaer,
	kinds,
	appointments,
	guests,
	messages,
	notifications,
	reminders,
	product: 'Sammen om Familien',
	leave: 'Forlad siden',
	skip: 'Gå til indhold',
	menu: 'Hovedmenu',
	back: 'Tilbage',
	problem: 'Der mangler noget',
	nav: { today: 'I dag', appointments: 'Aftaler', messages: 'Beskeder', reminders: 'Husk', more: 'Mere' },
	countNew: (n: number) => (n === 1 ? '1 ny' : `${n} nye`),
	done: {
		answered: 'Tak. Dit svar er gemt.',
		suggested: 'Tak. Dit svar er gemt. Vi ser på den tid, du foreslår.',
		language: 'Sproget er skiftet.'
	},
	calendarFile: { title: 'Din kalender', saveOne: 'Gem i din kalender', week: 'Print min uge' },
	more: {
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
