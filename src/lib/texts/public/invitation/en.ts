import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	title: 'Your invitation',
	lead: 'Write the code that you were given. Then you choose how to sign in.',
	code: 'Code',
	codeHelp: 'Eight characters, for example K7MW-3PQX.',
	scanned: 'The code is read. Go on.',
	next: 'Go on',
	language: 'Dansk',
	problem: 'Something is missing',
	noCode: 'No code? Call your house. They will help you.',
	hello: (name: string) => `Hello ${name}`,
	from: (name: string, house: string) => `${name} from ${house} has invited you.`,
	choose: 'Choose how to sign in',
	email: 'E-mail',
	emailHelp: 'You write it when you sign in.',
	password: 'Choose a password',
	passwordHelp: 'At least 8 characters. Three words in a row are good.',
	device: 'Which phone are you using?',
	own: 'My own phone',
	ownHelp: 'Unused you are signed out after 30 minutes. With a lock on the app: 30 days.',
	shared: 'Shared phone',
	sharedHelp: 'You are signed out after 5 unused minutes. Nothing is kept on the phone.',
	save: 'Save, and see today',
	notMe: 'This is not me'
};
export default en;
