import thread from '../../thread/en.ts';
import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	title: 'Messages',
	lead: 'Conversations with the parents of the families you follow.',
	filter: 'Show',
	all: 'All',
	mine: 'Mine',
	emptyMine: 'You answer no conversations right now.',
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
	away: (name: string, to: string, standIn: string) => `${name} is away until ${to}. ${standIn} answers.`,
	absence: {
		title: 'Absence and stand-in',
		lead: 'When you are away, a colleague can read and answer for you. Parents can see who answers.',
		person: 'Who is away',
		standIn: 'Who answers',
		firstOn: 'First day',
		lastOn: 'Last day',
		save: 'Save',
		now: 'Now and soon',
		none: 'Nobody is away.',
		line: (who: string, standIn: string) => `${who} is away. ${standIn} answers.`,
		days: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
		end: 'End',
		done: { added: 'The absence is saved. Parents can see who answers.', ended: 'The absence is ended.' }
	},
	replies: {
		title: 'Quick replies',
		lead: 'Words you often write. You can change them before you send.',
		own: 'Mine',
		unit: 'The house’s',
		noneOwn: 'You have none yet.',
		noneUnit: 'The house has none yet.',
		addTitle: 'New quick reply',
		changeTitle: 'Change the quick reply',
		body: 'The text',
		bodyHelp: 'Leave out names and anything that is about one family only.',
		whose: 'Who can use it',
		forMe: 'Only me',
		forUnit: 'Everybody in the house',
		save: 'Save',
		change: 'Change',
		remove: 'Remove',
		cancel: 'Cancel',
		none: 'There are none yet.',
		keep: 'Add or change',
		done: { added: 'The reply is saved.', changed: 'The reply is changed.', removed: 'The reply is removed.' }
	},
	handOn: {
		title: (who: string) => `Hand on the conversation with ${who}`,
		link: 'Hand on',
		lead: (who: string) => `${who} can see in the conversation who answers.`,
		now: (names: string) => `${names} answers now.`,
		person: 'Who answers',
		from: 'From',
		button: 'Hand on the conversation',
		history: 'Who has answered',
		line: (from: string, by: string) => `From ${from}, handed on by ${by}`,
		answers: (name: string) => `${name} answers`,
		youAnswer: 'You answer',
		done: { handedOn: 'The conversation is handed on.' }
	},
	journal: {
		title: (who: string) => `File the conversation with ${who}`,
		link: 'File',
		lead: 'Download the conversation as text, put it into the case, and mark it here.',
		open: (n: number) => (n === 1 ? '1 message is not filed.' : `${n} messages are not filed.`),
		all: 'All messages are filed.',
		none: 'There are no messages yet.',
		file: 'Download the conversation as text',
		mark: 'Mark as filed',
		marks: 'Filed',
		line: (upTo: number, name: string, at: string) => `Up to message ${upTo}, by ${name}, ${at}`,
		filter: 'Not filed',
		empty: 'All conversations are filed.',
		done: { marked: 'The conversation is marked as filed.' }
	},
	thread: {
		...thread,
		empty: 'You have not written to each other yet. Keep it short, and say when you will answer.'
	}
};
export default en;
