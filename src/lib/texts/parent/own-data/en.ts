import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	title: 'My data',
	lead: 'See all that we have about you. Tell us if something is wrong.',
	fetchTitle: 'Take a copy',
	inside: 'You get one file. It holds your appointments, answers, messages and pictures, and who has seen them.',
	notInside: 'It holds only what is yours. There is nothing in it about another parent.',
	keep: 'Everybody who gets the file can read it. Keep it in a safe place.',
	asked: 'We first ask whether it is you. Then press again.',
	fetch: 'Fetch my data',
	wrong: 'Is something wrong?',
	wrongHelp: 'Write what is wrong. The house looks into it, and you get the answer here.',
	whom: 'Whom is it about?',
	kind: 'What is wrong?',
	kinds: {
		contact: 'My name, my address or my phone',
		child: 'Something about my child',
		appointment: 'An appointment',
		attendance: 'What is written about an appointment',
		other: 'Something else'
	},
	words: 'Write what it should say',
	send: 'Send',
	waiting: 'Waits for an answer',
	outcomes: { corrected: 'Corrected', kept: 'Not corrected' },
	sentAt: (at: string) => `Sent ${at}`,
	answered: (name: string, at: string) => `Answer from ${name}, ${at}`,
	done: { correctionSent: 'Thank you. The house has got it, and you get the answer here.' }
};
export default en;
