import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	use: 'Use passkey',
	make: 'Use the phone’s own lock',
	makeHelp: 'Nothing to remember. Your finger, your face or the phone’s PIN is enough.',
	failed: 'It did not work. Try again, or use a password instead.'
};
export default en;
