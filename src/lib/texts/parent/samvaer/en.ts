import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	title: 'Your samvær',
	of: (child) => `Samvær with ${child}`,
	supported: 'You get support for it. It is voluntary.',
	supervised: 'The municipality has decided that somebody is with you.',
	period: (from, to) => `It holds from ${from} to ${to}.`,
	worker: (name) => `${name} is with you.`,
	next: (name, day) => `From ${day} it is ${name}.`,
	every: (weeks, minutes) => `${minutes} minutes ${weeks === 1 ? 'every week' : `every ${weeks} weeks`}`,
	ask: 'Write to your contact person if you have questions.',
	attended: {
		title: 'What became of it',
		none: 'Nothing is written yet.',
		yours: 'Your own words',
		yoursHelp: 'Those who work with your family can read it. Write again if you want to correct something.',
		write: 'What do you want to say about it?',
		save: 'Save my words',
		problem: 'Something is missing'
	},
	done: { words: 'Thank you. Your words are saved.' }
};
export default en;
