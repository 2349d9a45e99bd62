import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	case: {
		title: 'The papers of the case',
		link: 'Fetch the papers of the case',
		lead: 'For the files and for access to documents: PDF/A to read, JSON for the case system, and the pictures and papers that were sent.',
		whole: 'The whole case',
		wholeHelp: 'What both parents and the house have written. Must not be given to a parent.',
		ofOne: (name: string) => `Only what ${name} may see`,
		ofOneHelp: 'Without anything about or from another parent. Read it through before it is passed on.',
		fetch: 'Fetch',
		receipts: 'Receipts',
		receiptsHelp: 'Each time somebody fetches them it is written down, and the parents can see it.',
		none: 'Nobody has fetched the papers yet.',
		line: (name: string, at: string) => `Fetched by ${name}, ${at}`,
		size: (pieces: number, kilobytes: number) => `${pieces} files, ${kilobytes} kB. Sum of the file (SHA-256):`,
		sum: 'SHA-256',
		latest: (what: string, name: string, at: string) => `${what} – ${name}, ${at}`
	},
	correction: {
		title: (name: string) => `${name} says that something is wrong`,
		lead: 'Correct it if it is wrong, and answer in words that the parent understands. The answer can’t be changed afterwards.',
		kinds: {
			contact: 'Name, address or phone',
			child: 'Something about the child',
			appointment: 'An appointment',
			attendance: 'What is written about an appointment',
			other: 'Something else'
		},
		asked: (name: string, at: string) => `Written by ${name}, ${at}`,
		answered: (name: string, at: string) => `Answered by ${name}, ${at}. The parent has been told.`,
		outcome: 'What has been done?',
		outcomes: { corrected: 'Corrected', kept: 'Not corrected' },
		words: 'Answer to the parent',
		wordsHelp: 'Write what was corrected, or why it stays.',
		send: 'Send the answer',
		task: 'Something may have to be corrected',
		see: 'See and answer',
		done: { answered: 'The answer has been sent.' }
	}
};
export default en;
