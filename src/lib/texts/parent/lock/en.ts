import type { AppLockTexts } from './index.ts';

const en: AppLockTexts = {
	title: 'Lock the app',
	lead: 'If others get hold of your phone, they can’t read your messages and appointments.',
	rules: {
		title: 'How the lock works',
		idle: 'The app locks when you have not used it for 5 minutes, and when you open it again.',
		long: 'In return you sign in in full only every 30 days. Without the lock it is after 30 minutes.',
		own: 'The lock works on “My own phone”.',
		offline: 'With the lock, the phone does not keep your appointments. So you can’t read them without a connection.'
	},
	isOn: { pin: 'The lock is on, with a PIN.', passkey: 'The lock is on, with a passkey.' },
	since: (when) => `Chosen ${when}.`,
	notHere: 'You are using a shared phone now. The app does not lock here. You are signed out after 5 minutes.',
	pinTitle: 'PIN',
	pin: 'Choose a PIN',
	newPin: 'Choose a new PIN',
	pinHelp: 'Six digits. No birthday, and no row such as 123456. After five wrong ones you sign in in full.',
	pinButton: 'Save the PIN',
	passkeyTitle: 'Passkey',
	passkeyLead: 'Unlock with your finger, your face or the phone’s own code.',
	passkeyWarn: 'If others can unlock your phone, they can open the app too. Then a PIN is better.',
	passkeyButton: 'Use the passkey',
	passkeyNone: 'You have no passkey yet.',
	passkeyMake: 'Make a passkey',
	now: 'Lock now',
	remove: 'Turn the lock off',
	problem: 'Something is missing',
	done: { set: 'The lock is on.', removed: 'The lock is off.' }
};
export default en;
