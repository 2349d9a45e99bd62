import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	title: 'Write the code',
	lead: 'Open the app with your codes, and write the six digits.',
	code: 'Code',
	codeHelp: 'Don’t have the phone? Write one of your recovery codes.',
	button: 'Go on',
	problem: 'Something is missing',
	back: 'Start again'
};
export default en;
