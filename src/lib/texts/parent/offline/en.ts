import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	today: 'today',
	yesterday: 'yesterday',
	tomorrow: (weekday) => `tomorrow, ${weekday}`,
	at: (time) => `at ${time}`,
	noNet: 'You are offline.',
	fetched: (when) => `Fetched ${when}.`,
	again: 'Try again',
	needsNet: 'This page needs the internet. Try again when you are online.',
	notHere: 'It is not kept on this phone. Try again when you are online.',
	call: 'You can call the house:',
	coming: 'The next 14 days',
	nothing: 'There are no appointments in the next 14 days.',
	latest: 'The newest messages. You can see the rest when you are online.',
	noMessages: 'There are no messages here yet.',
	waiting: 'Waiting for the internet',
	waitsTitle: 'Waiting for the internet',
	nothingWaits: 'Everything is sent.',
	waits: {
		message: 'A message',
		answer: (answer) => `Your answer: ${answer}`,
		tick: 'A tick in Remember',
		untick: 'A tick in Remember that you took back',
		files: (n) => (n === 1 ? '1 picture or file' : `${n} pictures or files`)
	},
	sendsItself: 'It is sent when you are online again.',
	undo: 'Undo',
	refusedTitle: 'It was not sent',
	refused: 'It could not be sent.',
	now: 'This is the appointment now:',
	typed: 'You wrote:',
	see: 'See it',
	remove: 'Remove',
	lostAtSignOut: 'Something is still waiting to be sent. It is deleted if you sign out now.',
	ticked: 'Ticked off. Waiting for the internet.',
	shared: {
		title: 'Share in a message',
		lead: 'Who is it for? It is sent as a message.',
		nothing: 'There is nothing to share.',
		text: 'Your text',
		files: (n) => (n === 1 ? '1 picture or file goes along.' : `${n} pictures or files go along.`),
		send: (who) => `Send to ${who}`,
		drop: 'Don’t send'
	},
	bar: {
		offline: 'You are offline. You can still write and answer.',
		new: 'There is a new version. Get it when it suits you.',
		get: 'Get it',
		finishFirst: 'You are writing something. Send it first, then get the new version.',
		sent: 'What was waiting has been sent.',
		refused: 'Something could not be sent.',
		seeWhy: 'See why',
		close: 'Close'
	}
};
export default en;
