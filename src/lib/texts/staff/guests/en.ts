import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	title: 'Guests',
	lead: 'The parent decides who comes along, and tells the guests time and place. Two parents do not see each other’s lists.',
	listOf: (name: string) => `${name}’s list`,
	none: 'Nobody on the list yet.',
	proposedBy: (name: string) => `Suggested by ${name || 'a colleague'}`,
	own: 'Added by the parent',
	states: {
		open: 'Waiting for the parent',
		no: 'Not coming',
		never: 'Coming, not shared yet',
		again: 'Needs to be told what is new',
		current: 'Knows time and place'
	},
	shared: (moment: string, version: number) => `Shared ${moment}, version ${version}`,
	withdraw: 'Take the suggestion back',
	propose: 'Suggest a guest',
	parent: 'On whose list?',
	name: 'Name',
	relation: 'Who is it?',
	relationHelp: 'For example grandmother or class teacher',
	why: 'Why?',
	whyHelp: 'May be left out. The parent sees the text.',
	button: 'Suggest',
	done: {
		proposed: 'The suggestion is sent to the parent.',
		withdrawn: 'The suggestion is taken back.'
	}
};
export default en;
