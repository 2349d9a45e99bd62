import type { Translation } from '../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	product: 'Sammen om Familien',
	leave: 'Leave this page',
	skip: 'Skip to content',
	unsubscribe: {
		title: 'E-mail',
		lead: 'Would you rather not have e-mails from us? Press here. Everything new is still in the app.',
		button: 'No more e-mails',
		stopped: 'You get no more e-mails from us. You can turn them on again under More.'
	},
	signIn: {
		title: 'Sign in',
		lead: 'See your appointments, and write with your mentor.',
		email: 'E-mail',
		password: 'Password',
		device: 'Which phone are you using?',
		own: 'My own phone',
		ownHelp: 'Unused you are signed out after 30 minutes. With a lock on the app: 30 days.',
		shared: 'Shared phone',
		sharedHelp: 'You are signed out after 5 unused minutes. Nothing is kept on the phone.',
		button: 'Sign in',
		problem: 'Something is missing',
		help: 'Can’t sign in? Call your house. They will help you.'
	},
	setUp: {
		title: 'Get started',
		lead: 'Nothing is here yet. Fill in this page once. Then you can sign in and add staff and families.',
		codeHelp: 'The code is in the window where the program was started.',
		unitTitle: 'Your house',
		unitHelp: 'For example Børnehuset.',
		phoneHelp: 'The number that parents can call.',
		roomsHelp: 'One room on each line. You can add more later.',
		schoolIntraHelp: 'The name that parents know. For example Aula.',
		schoolIntraDefault: 'forældreintra',
		administratorTitle: 'The first administrator',
		administratorHelp:
			'The administrator adds staff and imports families, but does not read messages and appointments.',
		passwordHelp: 'At least 8 characters. Several words in a row are good.',
		labels: {
			code: 'Code',
			unit: 'Name of the house',
			phone: 'Phone',
			opensAt: 'Opens',
			closesAt: 'Closes',
			rooms: 'Rooms',
			schoolIntra: 'The school’s intranet',
			name: 'Name',
			email: 'E-mail',
			password: 'Password'
		},
		button: 'Save and go to sign-in'
	},
	done: { 'signed-out': 'You are signed out.', 'set-up': 'The house is ready. Sign in as administrator.' },
	errors: {
		notFoundTitle: 'The page does not exist',
		notFound: 'It may have been moved or removed.',
		faultTitle: 'Something went wrong',
		home: 'Go to the front page',
		reference: (id: string) => `Number: ${id}. Mention it if you call us.`
	}
};
export default en;
