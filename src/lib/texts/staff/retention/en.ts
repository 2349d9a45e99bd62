import type da from './da.ts';

const en: typeof da = {
	title: 'How long do we keep it?',
	lead: 'Each night the house deletes what was kept long enough. Here you see how much that is, before it happens. We show numbers only.',
	kinds: {
		files: 'Pictures and PDFs in messages',
		contacts: 'Addresses and phone numbers',
		messages: 'Messages',
		reminders: 'Reminders and requests for help',
		papers: 'Receipts for case files, and corrections',
		appointments: 'Appointments with answers',
		events: 'Events',
		looks: 'Who has seen what',
		security: 'Log of access and rights',
		notifications: 'News outside the app',
		invitations: 'Old invitations'
	},
	closing: 'after the case is closed',
	thing: 'after it happened',
	would: (many: string) => `${many} are deleted tonight`,
	wouldNone: 'Nothing is deleted tonight',
	before: (day: string) => `All from before ${day}`,
	closedBefore: (day: string) => `Cases that were closed before ${day}`,
	days: 'Days',
	bounds: (least: number, most: number) => `Between ${least} and ${most} days.`,
	change: 'Change',
	log: 'This was deleted',
	logEmpty: 'Nothing was deleted yet.',
	line: (many: string, kind: string) => `${kind}: ${many}`,
	last: (when: string) => `The house last tidied up ${when}.`,
	never: 'The house has not tidied up yet. It happens at night.',
	byItself: 'Sign-ins that are over and failed tries go by themselves each hour.',
	worker: 'The house itself',
	notices: { saved: 'The number of days is saved.' },
	hold: {
		title: 'Must not be deleted',
		tag: 'Must not be deleted',
		open: 'Must not be deleted',
		reason: 'Why must it not be deleted?',
		button: (family: string) => `Keep ${family}`,
		by: (by: string, reason: string) => `${by}: ${reason}`,
		release: 'May be deleted again',
		notices: { held: 'The family is kept until you say otherwise.', released: 'The rules hold for the family again.' }
	}
};
export default en;
