import type da from './da.ts';

const en: typeof da = {
	title: (who: string) => `Conversation with ${who}`,
	log: 'Messages',
	you: 'You',
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
};
export default en;
