import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	link: 'Sign-in',
	title: (name: string) => `${name}’s sign-in`,
	lead: 'Here you invite the parent, and here you close when a phone is lost.',
	now: 'Right now',
	none: 'Has not signed in yet.',
	waiting: (by: string, until: string) => `${by} has invited. The invitation is good until ${until}.`,
	ready: 'Can sign in.',
	locked: 'Can’t sign in. A new invitation is needed.',
	closed: 'An administrator has closed the access.',
	devices: (many: number) =>
		many === 0
			? 'Is not signed in now.'
			: many === 1
				? 'Is signed in in one place.'
				: `Is signed in in ${many} places.`,
	passkeys: (many: number) => (many === 1 ? 'Has 1 passkey.' : `Has ${many} passkeys.`),
	invite: 'Invite',
	inviteAgain: 'Invite again',
	inviteHelp: 'Do it when you sit together. The code works once, and for 24 hours. An earlier invitation ends.',
	inviteReplaces: 'When the parent uses it, the old password works no more.',
	made: 'The invitation is ready',
	scan: 'Let the parent point the phone at the picture.',
	qr: 'QR code that opens the invitation',
	orRead: 'Or read the code aloud. It is written on the page:',
	code: 'Code',
	until: (when: string) => `Good until ${when}. We show the code this once.`,
	revoke: 'Take the invitation back',
	end: 'The phone is lost',
	endHelp:
		'The parent is signed out everywhere at once. The password, the passkeys and the calendar on the phone work no more either. Invite again afterwards.',
	endOpen: 'Show how to close',
	endButton: 'End all sign-ins',
	seen: 'The parent can see what you do here.',
	done: {
		revoked: 'The invitation is taken back.',
		ended: 'All sign-ins are ended. Invite again when you are together.'
	}
};
export default en;
