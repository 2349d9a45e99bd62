import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
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
