import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	title: 'Messages',
	lead: 'Conversations with the parents of the families you follow.',
	filter: 'Show',
	all: 'All',
	unread: 'Unread',
	count: (n: number) => `${n} new`,
	noneYet: 'No messages yet',
	empty: 'You follow no families right now. Their conversations come here when you do.',
	emptyUnread: 'You have read everything.',
	family: 'See the family',
	recordHelp: 'Messages are kept and can’t be deleted. A correction is a new message.',
	release: {
		title: 'Texts that were stopped',
		lead: 'A colleague wants to send a text that the rule about protected addresses has stopped. Read it, and choose.',
		none: 'No texts wait for you.',
		to: (parent: string, family: string) => `To ${parent}, ${family}`,
		by: (name: string, at: string) => `${name}, ${at}`,
		why: 'Reason',
		allow: 'Release',
		refuse: 'Do not release',
		ask: 'Is it a mistake? Ask a colleague to look at the text.',
		askHelp: 'A coordinator or leader reads it and can release exactly that text.',
		reason: 'Why may the parent know it?',
		askButton: 'Ask for a release',
		waits: 'A colleague is looking at the text. It is not sent.',
		allowed: (name: string) => `${name} has released the text. It is not sent yet.`,
		refused: (name: string) => `${name} has not released the text. Rewrite it.`,
		send: 'Send the text',
		task: 'A text was stopped',
		see: 'See the text',
		done: {
			asked: 'A colleague is asked to look at the text.',
			given: 'The text is released.',
			refused: 'The text is not released.'
		}
	},
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
		empty: 'You have not written to each other yet. Keep it short, and say when you will answer.',
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
