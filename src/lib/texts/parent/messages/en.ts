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
		title: (who: string) => `Conversation with ${who}`,
		log: 'Messages',
		you: 'You',
		empty: 'Write when you need to. It can be a question, or something you are unsure about.',
		older: 'See older messages',
		newest: 'Go to the newest messages',
		markRead: 'Mark as read',
		sent: 'sent',
		read: 'read',
		field: 'Write a message',
		send: 'Send',
		sending: 'Sending …',
		newFrom: (who) => `New message from ${who}`,
		wasSent: 'The message is sent.',
		waiting: 'Waiting for the network. It is not sent yet.',
		again: 'Try again',
		corrected: 'corrected',
		corrects: 'Correction of:',
		correct: 'Correct',
		correctHelp: 'It becomes a new message. The first one stays.',
		cancel: 'Cancel',
		attach: 'Add pictures or PDF',
		files: {
			chosen: 'What you send along',
			many: (n: number) => (n === 1 ? '1 file' : `${n} files`),
			tooMany: 'One message can hold five files. Send the rest in the next one.',
			remove: (name: string) => `Remove ${name}`,
			picture: (n: number, of: number) => (of === 1 ? 'Picture' : `Picture ${n} of ${of}`),
			paper: 'PDF',
			pdf: (size: string) => `Download PDF (${size})`,
			download: 'Download the picture',
			whole: 'Show the picture alone',
			before: 'Previous',
			after: 'Next',
			back: 'Back to the conversation'
		}
	}
};
export default en;
