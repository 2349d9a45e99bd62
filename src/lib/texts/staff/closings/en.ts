import type da from './da.ts';

const en: typeof da = {
	link: 'Close the case',
	title: (family: string) => `Close ${family}`,
	lead: 'Go through the list, then choose a day. The history stays.',
	before: 'Before you close',
	appointments: (many: number) =>
		many === 0
			? 'No appointments ahead.'
			: many === 1
				? '1 appointment ahead. Move or cancel it.'
				: `${many} appointments ahead. Move or cancel them.`,
	requests: (many: number) =>
		many === 0
			? 'Nobody waits for help.'
			: many === 1
				? '1 has asked for help. Answer first.'
				: `${many} have asked for help. Answer first.`,
	unread: (many: number) =>
		many === 0 ? 'All messages are read.' : many === 1 ? '1 message is not read.' : `${many} messages are not read.`,
	unfiled: (many: number) =>
		many === 0
			? 'All conversations are filed.'
			: many === 1
				? '1 conversation is not filed.'
				: `${many} conversations are not filed.`,
	done: 'Done',
	todo: 'To do',
	cancelAll: 'Cancel all coming appointments',
	cancelHelp: 'The parents are told, as when you cancel one appointment.',
	reason: 'What should the parents know?',
	reasonHelp: 'May be empty. For example: We have finished, as we talked about.',
	cancelButton: 'Cancel them all',
	when: 'When does it end?',
	on: 'First day that it is closed',
	onHelp: 'From that day the family is in no list, and staff cannot see it any more.',
	mayRead: 'The parents can read and fetch what is theirs for 30 days more',
	button: 'Close the case',
	closed: (on: string, by: string) => `Closes ${on}. Chosen by ${by}.`,
	readsUntil: (day: string) => `The parents can read until ${day}, and on that day.`,
	readsNot: 'The parents cannot read afterwards.',
	all: {
		title: 'Closed cases',
		empty: 'There are no closed cases.',
		link: 'Closed cases',
		inForce: 'Closed',
		coming: 'Closes soon',
		reopenFor: (family: string) => `Open ${family} again`,
		reopen: 'Open again',
		reason: 'Why do you open it again?'
	},
	notices: {
		cancelled: 'The appointments are cancelled. The parents are told.',
		closed: 'The case is closed.',
		reopened: 'The case is open again. Everybody has the access they had.'
	}
};
export default en;
