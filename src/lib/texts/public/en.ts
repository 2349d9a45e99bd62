import type { Translation } from '../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	product: 'Sammen om Familien',
	leave: 'Leave this page',
	skip: 'Skip to content',
	signIn: {
		title: 'Sign in',
		lead: 'See your appointments, and write with your mentor.',
		email: 'E-mail',
		password: 'Password',
		device: 'Which phone are you using?',
		own: 'My own phone',
		ownHelp: 'You stay signed in for 30 days.',
		shared: 'Shared phone',
		sharedHelp: 'You are signed out after 30 minutes. Nothing is kept on the phone.',
		button: 'Sign in',
		problem: 'Something is missing',
		help: 'Can’t sign in? Call your house. They will help you.'
	},
	done: { 'signed-out': 'You are signed out.' },
	errors: {
		notFoundTitle: 'The page does not exist',
		notFound: 'It may have been moved or removed.',
		faultTitle: 'Something went wrong',
		home: 'Go to the front page',
		reference: (id: string) => `Number: ${id}. Mention it if you call us.`
	}
};
export default en;
