import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	title: 'Code from an app',
	lead: 'Then the password is not enough to get in. You also write a code from an app on your phone.',
	by: (day: string) => `Turn on a code from an app by ${day}, or make a passkey.`,
	now: 'You need a code from an app or a passkey before you can go on.',
	isSet: (when: string) => `Code from an app was turned on ${when}.`,
	codesLeft: (many: number) => `You have ${many} recovery codes left.`,
	begin: 'Turn on',
	beginAgain: 'Set up again',
	scan: 'Point the app at the picture. It may be Microsoft Authenticator, Google Authenticator or another.',
	qr: 'QR code for your app',
	orWrite: 'Can’t the app see the picture? Then write this key:',
	code: 'Code from the app',
	finish: 'Save',
	codesTitle: 'Your recovery codes',
	codesLead: 'Write them down, or keep them in a safe place. Each code works once. We show them only now.',
	remove: 'Turn off',
	passkey: 'Use your passkey',
	passkeyHelp: 'You have a passkey. Show it first.',
	failed: 'It did not work. Try again.',
	link: 'Code from an app',
	linkHelp: 'One more step when you sign in.',
	done: { removed: 'Code from an app is turned off.' }
};
export default en;
