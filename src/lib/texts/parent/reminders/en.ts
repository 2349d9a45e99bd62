import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	title: 'Remember',
	intro: 'Here is what you need to remember.',
	kinds: {
		school_meeting: 'School meeting',
		school_intra: 'Task from school',
		bring: 'Bring along',
		other: 'Remember'
	},
	done: {
		asked: 'Thank you. Your wish has been sent.',
		withdrawn: 'Your wish has been taken back.',
		undone: 'The tick has been removed.'
	},
	ticked: (what: string) => `Good. “${what}” is done.`,
	due: (day: string, time: string | null) => capital(time ? `${day} ${time}` : day),
	passed: {
		school_meeting: (day: string) => `It was ${day}`,
		school_intra: (day: string) => `It was due ${day}`,
		bring: (day: string) => `It was ${day}`,
		other: (day: string) => `It was due ${day}`
	},
	stillTime: 'You can still do it, or get help.',
	changed: (moment: string) => `Changed ${moment}`,
	open: 'Open the page',
	openIntra: (name: string) => `Open ${name}`,
	tick: 'It is done',
	undo: 'Undo',
	together: 'Do it together with me',
	companion: 'Would you like company?',
	togetherHelp: 'Your mentor finds 15 minutes.',
	companionHelp: 'Someone from the house can go with you.',
	asked: {
		together: 'You have asked to do it together.',
		companion: 'You have asked for company.',
		help: 'You have asked for help.'
	},
	handled: (name: string) => `${name || 'A staff member'} has seen your wish and will help you.`,
	company: {
		first: (name: string) => `You have asked for company. We have asked ${name}.`,
		passed: (name: string) => `${name} can’t that day. Now we ask the others in the house.`,
		comes: (names: string) => `${names} is coming along with you.`,
		see: 'See the appointment'
	},
	takeBack: 'Take the wish back',
	doneTitle: (n: number) => `Done (${n})`,
	doneAt: (moment: string) => `Done ${moment}`,
	olderTitle: (n: number) => `Older (${n})`,
	empty: 'There is nothing to remember right now.',
	emptyHelp: 'When there is a meeting at school or a task, you can see it here.',
	needHelp: 'I need help',
	help: {
		title: 'I need help',
		danger: 'Is somebody in danger right now?',
		call112: 'Call 112',
		whom: 'Who is it about?',
		question: 'What would you like help with?',
		topics: {
			talk: 'I want to talk with my mentor',
			school: 'I want help with a task from school',
			appointment: 'I want help with an appointment',
			other: 'Something else'
		},
		words: 'Would you like to write a little more?',
		wordsHelp: 'You don’t have to.',
		promise: (when: string) => `You will get an answer no later than ${when}.`,
		send: 'Send',
		sent: (when: string) => `Thank you. We have it. You will get an answer no later than ${when}.`,
		withdrawn: 'It has been taken back.',
		mine: 'What you have asked for',
		askedAt: (moment: string) => `Sent ${moment}`,
		waiting: 'Waiting for an answer',
		handled: (name: string) => `${name || 'A staff member'} has seen it and will help you.`,
		takeBack: 'Take it back',
		closedTitle: 'When the house is closed',
		closed: (house: string) => `Then you can call ${house}.`,
		noPhone: 'Then you will get an answer when the house opens again.',
		call: (phone: string) => `Call ${phone}`,
		wishes: {
			together: (what: string) => `Do it together with me: ${what}`,
			companion: (what: string) => `Company for: ${what}`,
			help: 'Help'
		}
	}
};

function capital(text: string): string {
	return text[0]!.toUpperCase() + text.slice(1);
}
export default en;
