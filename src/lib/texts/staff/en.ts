import photos from './photos/en.ts';
import planning from './planning/en.ts';
import calendar from './calendar/en.ts';
import mentorHours from './mentor-hours/en.ts';
import closings from './closings/en.ts';
import access from './access/en.ts';
import security from './security/en.ts';
import door from './door/en.ts';
import leaving from './leaving/en.ts';
import protection from './protection/en.ts';
import retention from './retention/en.ts';
import families from './families/en.ts';
import secondStep from './second-step/en.ts';
import guests from './guests/en.ts';
import messages from './messages/en.ts';
import notifications from './notifications/en.ts';
import papers from './papers/en.ts';
import reminders from './reminders/en.ts';
import series from './series/en.ts';
import administration from './administration/en.ts';
import samvaer from './samvaer/en.ts';
import attendance from '../attendance/en.ts';
import hours from './hours/en.ts';
import familyPlaces from './places/en.ts';
import freeTimes from './free-times/en.ts';
import kinds from '../kinds/en.ts';
import type { Translation } from '../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	attendance,
	samvaer,
	kinds,
	photos,
	planning,
	calendar,
	mentorHours,
	closings,
	access,
	security,
	door,
	leaving,
	protection,
	retention,
	secondStep,
	families,
	guests,
	messages,
	notifications,
	papers,
	reminders,
	series,
	administration,
	hours,
	familyPlaces,
	freeTimes,
	product: 'Sammen om Familien',
	skip: 'Skip to content',
	menu: 'Main menu',
	back: 'Back',
	problem: 'Something is missing',
	save: 'Save',
	printWeek: 'Print my week',
	signOut: 'Sign out',
	me: {
		title: 'You',
		told: { name: 'Word outside the app', help: 'How you are told, and when you are off.' },
		calendar: { name: 'Your calendar on the phone', help: 'See your appointments in a calendar of your own.' },
		photo: { name: 'Your picture', help: 'What the families see.' },
		signIn: { name: 'Your sign-in', help: 'Password, passkeys and where you are signed in.' }
	},
	nav: {
		overview: 'Overview',
		families: 'Families',
		calendar: 'Calendar',
		messages: 'Messages',
		reminders: 'Reminders',
		samvaer: 'Contact visits',
		people: 'Staff',
		places: 'Rooms',
		hours: 'Opening hours',
		import: 'Import families'
	},
	navShort: { reminders: 'Remind', samvaer: 'Visits', people: 'Staff', import: 'Import', hours: 'Hours' },
	waiting: (many: number) => `${many} waiting`,
	newAppointment: 'New appointment',
	newReminder: 'New reminder',
	done: {
		series: 'The series is saved. The parents can see every date now.',
		planned: 'The appointment is saved. The parents can see it now.',
		seriesMoved: 'The appointments of the series are changed. The parents are asked again.',
		seriesCancelled: 'The appointments of the series are cancelled.',
		plannedOverHours:
			'The appointment is saved. The parents can see it now. The family now has more hours planned than are bought.',
		plannedAfterPeriod:
			'The appointment is saved. The parents can see it now. The period of bought hours ends before the appointment.',
		moved: 'The appointment is changed. The parents are asked again.',
		cancelled: 'The appointment is cancelled.',
		replied: 'The reply to the suggestion is saved.',
		recorded: 'The answer is saved.'
	}
};
export default en;
