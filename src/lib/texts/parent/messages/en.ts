import thread from '../../thread/en.ts';
import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	title: 'Messages',
	about: (children: string) => `About ${children}`,
	you: 'You',
	noneYet: 'You have not written to each other yet.',
	empty: 'You have no conversations right now. You can write with your mentor here when you have one.',
	answersNow: (name: string) => `${name} answers you from now on.`,
	answerBy: (time: string) => `Answers on weekdays by ${time}`,
	closed: (opens: string) => `The house is closed now. It opens ${opens}.`,
	danger: 'If anyone is in danger, call',
	away: (name: string, to: string, standIn: string) => `${name} is away until ${to}. ${standIn} answers.`,
	recordHelp: 'What you write to each other is kept. It can’t be deleted.',
	search: {
		title: 'Search in messages',
		button: 'Search',
		you: 'You',
		many: (n: number) => (n === 1 ? '1 message' : `${n} messages`),
		none: 'No messages have those words. Try a shorter word.'
	},
	thread: {
		...thread,
		empty: 'Write when you need to. It can be a question, or something you are unsure about.'
	}
};
export default en;
