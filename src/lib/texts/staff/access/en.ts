import type da from './da.ts';

const en: typeof da = {
	title: 'Access in a special situation',
	short: 'When it is urgent with a family that is not yours.',
	lead: 'Here you can open a family that is not yours when it is urgent. You get access for 60 minutes.',
	rules: [
		'Write the whole name or number of the family, or a parent’s whole name.',
		'The leader is told at once and can read your reason.',
		'The parents can see who you are, when you had access, and why.'
	],
	words: 'The family’s name or number, or a parent’s name',
	seek: 'Find the family',
	exists: (words) => `The family exists: ${words}`,
	other: 'Find another',
	cause: 'Why',
	causeHelp: 'The parents read this.',
	causes: {
		worry: 'We are worried about someone in the family',
		illness: 'A colleague is ill, and nobody else can help',
		asked: 'The family has asked for help',
		fault: 'Something on the site does not work',
		complaint: 'A complaint or a question about the case'
	},
	reason: 'Write what has happened',
	reasonHelp: 'At least ten characters. The leader reads it, the parents do not.',
	open: 'Open for 60 minutes',
	yours: 'Open now',
	banner: (family, minutes) =>
		`You have access to ${family} in a special situation. ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left.`,
	go: 'Go to the family',
	end: 'End the access',
	done: { ended: 'The access has ended.' }
};
export default en;
