import type { LockTexts } from './index.ts';

const en: LockTexts = {
	title: 'The app is locked',
	lead: 'So that others can’t read along.',
	pin: 'Your PIN',
	pinHelp: 'The six digits you chose yourself.',
	open: 'Unlock',
	passkey: 'Use a passkey',
	failed: 'That did not work. Try again, or sign in from the start.',
	problem: 'Something is missing',
	forgotten: 'Forgotten your PIN?',
	forgottenHelp: 'Then sign in from the start. You choose a new PIN under More.',
	signIn: 'Sign in from the start',
	keeps: 'What you wrote is kept. You get it back when you are in.'
};
export default en;
