import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	use: 'Use passkey',
	make: 'Use the phone’s own lock',
	makeHelp: 'Nothing to remember. Your finger, your face or the phone’s PIN is enough.',
	provider: (name: string) => `Use ${name}`,
	staffProvider: (name: string) => `Staff: use ${name}`,
	staffLead: (name: string) => `The staff of the house come in here by ${name}.`,
	staffCode: 'Code from the administrator',
	staffCodeHelp: 'The first time only. Else leave it empty.',
	otherWay: 'Choose another way',
	going: (name: string) => `On to ${name}`,
	goingHelp: 'We are sending you on now. If nothing happens, press here.',
	refused: 'It did not work',
	again: 'Try again',
	failed: 'It did not work. Try again, or use a password instead.'
};
export default en;
