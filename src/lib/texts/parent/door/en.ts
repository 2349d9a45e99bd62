import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	title: 'Your sign-in',
	lead: 'See where you are signed in. If you don’t know it, end it.',
	where: 'You are signed in here',
	on: (browser: string | null, system: string | null) =>
		browser && system ? `${browser} on ${system}` : (browser ?? system ?? 'A phone or PC'),
	isThis: 'You are using this one now',
	since: (when: string) => `Signed in ${when}`,
	locks: 'The app locks itself here',
	seen: (when: string) => `Last used ${when}`,
	end: 'End',
	endOthers: 'End all the others',
	passkeys: {
		title: 'Passkeys',
		lead: 'Then you sign in with your finger, your face or the phone’s PIN.',
		warn: 'If others can unlock your phone, they can sign in too. Only make one on your own phone.',
		add: 'Make a passkey',
		made: (when: string) => `Made ${when}`,
		used: (when: string) => `Last used ${when}`,
		remove: 'Remove',
		failed: 'It did not work. Try again.',
		off: 'Your house has turned passkeys off for you. Ask your mentor if you would like to know why.'
	},
	password: {
		title: 'Change password',
		lead: 'You are signed out in the other places.',
		label: 'New password',
		help: 'At least 8 characters. Three words in a row are good.',
		button: 'Save',
		problem: 'Something is missing'
	},
	confirm: {
		title: 'Is it you?',
		lead: 'Show it again before you go on. Then others can’t change anything on your phone.',
		password: 'Password',
		button: 'Go on',
		passkey: 'Use passkey',
		provider: (name: string) => `Use ${name}`,
		failed: 'It did not work. Try again.',
		problem: 'Something is missing',
		back: 'Back',
		neither: 'You have no password. Use your passkey, or call your house.'
	},
	news: {
		title: 'What has happened',
		you: 'You',
		someone: 'A staff member',
		help: 'Was it not you? Call your house.',
		what: {
			parent_invited: 'You were invited',
			invitation_revoked: 'An invitation was taken back',
			invitation_used: 'The invitation was used',
			ways_in_ended: 'All sign-ins were ended',
			sign_in_given: 'A new password was made',
			sign_in_ended: 'A sign-in was ended',
			sign_ins_ended: 'The other sign-ins were ended',
			passkey_added: 'A passkey was added',
			passkey_removed: 'A passkey was removed',
			second_step_set: 'Code from an app was turned on',
			second_step_removed: 'Code from an app was turned off',
			recovery_code_used: 'A recovery code was used',
			password_changed: 'The password was changed',
			account_frozen: 'The sign-in was frozen',
			account_thawed: 'The sign-in was opened again',
			passkeys_stopped: 'Passkeys were turned off',
			passkeys_allowed: 'Passkeys were allowed again',
			identity_code_given: 'A code for the municipality’s login was made',
			identity_tied: 'The municipality’s login was tied to you',
			identity_untied: 'The municipality’s login was removed',
			app_lock_set: 'The lock of the app was chosen',
			app_lock_removed: 'The lock of the app was turned off',
			app_lock_refused: 'The PIN was wrong five times. The phone was signed out'
		}
	},
	done: {
		passwordChanged: 'The password is changed.',
		passkeyAdded: 'The passkey is ready.',
		passkeyRemoved: 'The passkey is removed.',
		ended: 'The sign-in is ended.',
		others: 'The other sign-ins are ended.'
	}
};
export default en;
