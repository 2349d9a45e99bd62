import type da from './da.ts';

const en: typeof da = {
	link: (many: number) => (many === 1 ? '1 member of staff is leaving' : `${many} members of staff are leaving`),
	all: 'Staff who leave',
	none: 'Nobody is leaving at the moment.',
	lastDay: 'Last day',
	lastDayHelp: 'Access closes by itself after that day: sign-ins, passkeys, calendar and news on the phone.',
	set: 'Save the last day',
	see: 'See what has to be handed on',
	stops: (day: string, by: string) => `The last day is ${day}. Chosen by ${by}.`,
	stopped: (day: string) => `Left ${day}.`,
	withdraw: 'Stays after all',
	title: (name: string) => `${name} is leaving`,
	lead: 'Hand each family on. What was written keeps the name.',
	adminLead: 'A leader or a coordinator hands the families on.',
	nothing: 'Everything is handed on.',
	mentor: 'Mentor',
	worker: 'The one person at visits',
	appointments: (many: number) => (many === 1 ? '1 appointment' : `${many} appointments`),
	visits: (many: number) => (many === 1 ? '1 visit' : `${many} visits`),
	conversations: (many: number) => (many === 1 ? 'answers 1 conversation' : `answers ${many} conversations`),
	to: 'New mentor',
	toFor: (family: string) => `New mentor for ${family}`,
	hand: 'Hand on',
	handHelp: 'Appointments after the last day get the new mentor, and the parents are asked again.',
	cases: 'Visits',
	casesHelp: 'Change the person here, so that the new one can be introduced.',
	handOver: 'Change person',
	absences: 'Absence and stand-ins',
	absencesLink: 'Change absence',
	absence: (person: string, standIn: string) => `${standIn} stands in for ${person}.`,
	left: (many: number) => (many === 1 ? '1 family is left' : `${many} families are left`),
	ready: 'Everything is handed on',
	notices: {
		handed: 'The family is handed on.',
		busy: 'The family is handed on. Some appointments are still here, since the new mentor is busy. Move them yourself.',
		set: 'The last day is saved.',
		withdrawn: 'The member of staff stays. The last day is removed.'
	}
};
export default en;
