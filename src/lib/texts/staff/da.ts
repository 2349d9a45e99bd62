import photos from './photos/da.ts';
import planning from './planning/da.ts';
import calendar from './calendar/da.ts';
import mentorHours from './mentor-hours/da.ts';
import closings from './closings/da.ts';
import access from './access/da.ts';
import security from './security/da.ts';
import door from './door/da.ts';
import leaving from './leaving/da.ts';
import protection from './protection/da.ts';
import retention from './retention/da.ts';
import families from './families/da.ts';
import secondStep from './second-step/da.ts';
import guests from './guests/da.ts';
import messages from './messages/da.ts';
import notifications from './notifications/da.ts';
import papers from './papers/da.ts';
import reminders from './reminders/da.ts';
import series from './series/da.ts';
import administration from './administration/da.ts';
import samvaer from './samvaer/da.ts';
import attendance from '../attendance/da.ts';
import hours from './hours/da.ts';
import familyPlaces from './places/da.ts';
import freeTimes from './free-times/da.ts';
import kinds from '../kinds/da.ts';

const da = {
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
	skip: 'Gå til indhold',
	menu: 'Hovedmenu',
	back: 'Tilbage',
	problem: 'Der mangler noget',
	save: 'Gem',
	printWeek: 'Print min uge',
	signOut: 'Log ud',
	me: {
		title: 'Dig selv',
		told: { name: 'Besked uden for appen', help: 'Hvordan du får besked, og hvornår du har fri.' },
		calendar: { name: 'Din kalender på telefonen', help: 'Se dine aftaler i din egen kalender.' },
		photo: { name: 'Dit billede', help: 'Det, familierne ser.' },
		signIn: { name: 'Din indlogning', help: 'Adgangskode, adgangsnøgler og steder, du er logget ind.' }
	},
	nav: {
		overview: 'Overblik',
		families: 'Familier',
		calendar: 'Kalender',
		messages: 'Beskeder',
		reminders: 'Påmindelser',
		samvaer: 'Samvær',
		people: 'Medarbejdere',
		places: 'Rum',
		hours: 'Åbningstider',
		import: 'Indlæs familier'
	},
	/** Where there is little room: the bar of a phone. */
	navShort: { reminders: 'Husk', samvaer: 'Samvær', people: 'Personale', import: 'Indlæs', hours: 'Åbent' },
	waiting: (many: number) => `${many} venter`,
	newAppointment: 'Ny aftale',
	newReminder: 'Ny påmindelse',
	done: {
		series: 'Forløbet er gemt. Forældrene kan se alle datoer nu.',
		planned: 'Aftalen er gemt. Forældrene kan se den nu.',
		seriesMoved: 'Aftalerne i forløbet er ændret. Forældrene bliver spurgt igen.',
		seriesCancelled: 'Aftalerne i forløbet er aflyst.',
		plannedOverHours:
			'Aftalen er gemt. Forældrene kan se den nu. Familien har nu flere timer planlagt, end der er købt.',
		plannedAfterPeriod: 'Aftalen er gemt. Forældrene kan se den nu. Perioden med købte timer er slut før aftalen.',
		moved: 'Aftalen er ændret. Forældrene bliver spurgt igen.',
		cancelled: 'Aftalen er aflyst.',
		replied: 'Svaret på forslaget er gemt.',
		recorded: 'Svaret er gemt.'
	}
};
export default da;
