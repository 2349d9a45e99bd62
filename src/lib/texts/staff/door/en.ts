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
	freeze: 'Somebody else can use the sign-in',
	freezeLink: 'Freeze',
	freezeHelp:
		'Freeze it when you are in doubt. The parent is signed out everywhere at once, and nobody can sign in until you or a colleague invites again.',
	freezeReason: 'Why do you freeze it?',
	freezeReasonHelp: 'For your colleagues. The parent can see that you froze it, but not why.',
	freezeButton: 'Freeze the sign-in',
	frozen: 'The sign-in is frozen',
	frozenBy: (by: string, when: string) => `${by}, ${when}`,
	frozenWay: 'Nobody can sign in. Invite again when you are sure that it is the parent.',
	inviteThaws: 'Then the sign-in is open again.',
	keys: 'Passkeys',
	keysOn: (many: number) =>
		many === 0 ? 'The parent has none.' : many === 1 ? 'The parent has 1.' : `The parent has ${many}.`,
	keysHelp:
		'Whoever can unlock the phone can use a passkey too. If you turn them off they are deleted, and the parent is signed out.',
	keysStop: 'Turn passkeys off',
	keysOff: (by: string, when: string) => `Turned off by ${by}, ${when}. The parent uses a password.`,
	keysAllow: 'Allow passkeys again',
	seen: 'The parent can see what you do here.',
	done: {
		revoked: 'The invitation is taken back.',
		ended: 'All sign-ins are ended. Invite again when you are together.',
		frozen: 'The sign-in is frozen. Everybody is signed out.',
		keysStopped: 'Passkeys are turned off.',
		keysAllowed: 'The parent can make passkeys again.'
	}
};
export default en;
