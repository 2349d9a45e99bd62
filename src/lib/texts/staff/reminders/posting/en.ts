import type { Translation } from '../../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	note: 'A little more to know',
	noteHelp: 'May be left empty. Keep it short: two or three sentences.',
	ease: {
		title: 'Ease of reading',
		figure: (lix: number) => `LIX ${lix}`,
		levels: { short: 'Short and clear', easy: 'Easy to read', fair: 'A little hard to read', hard: 'Hard to read' },
		hints: {
			sentences: 'Shorter sentences make it easier to read.',
			words: 'Shorter words make it easier to read.'
		}
	},
	remind: {
		legend: 'When should it remind?',
		usual: 'As usual',
		usualHelp:
			'School meeting: three days before and the day before. Something to bring: the evening before. Other: the day before.',
		own: 'Choose',
		times: {
			week: 'A week before',
			threeDays: 'Three days before',
			dayBefore: 'The day before',
			evening: 'The evening before',
			twoHours: 'Two hours before'
		},
		ownHelp: 'Without a tick the parents are told only when it is new.'
	},
	translations: {
		title: 'In other languages',
		help: 'Parents who read the language see your translation first and the Danish text below.',
		read: (names: string) => `Your parents also read: ${names}.`,
		language: 'Language',
		choose: 'Choose a language',
		text: 'Heading',
		bring: 'Things to bring along',
		note: 'More to know'
	},
	target: {
		families: 'Families that I choose',
		class: 'A class',
		unit: 'All families',
		classLegend: 'Class',
		chooseClass: 'Choose a class',
		classOption: (name: string, families: number) =>
			`${name} (${families === 1 ? '1 family' : `${families} families`})`,
		noClasses: 'None of the children has a class yet. Write it on the family’s page.',
		unitLegend: 'Where',
		unitOption: (name: string, families: number) => `${name} (${families === 1 ? '1 family' : `${families} families`})`,
		look: 'You see the receivers before anything is posted.'
	},
	later: {
		legend: 'When should the parents see it?',
		now: 'At once',
		later: 'Later',
		day: 'Day it is posted',
		time: 'At',
		help: 'Until then only staff can see it.'
	},
	templates: {
		title: 'Templates',
		use: 'Begin with a template',
		all: 'All templates',
		lead: 'Words that you use often. Everybody in the house can use them.',
		leadOwn: 'Coordinators and leaders can change them.',
		new: 'New template',
		edit: 'Edit template',
		take: 'Use it',
		builtIn: 'Came with the app',
		madeBy: (name: string) => `Made by ${name}`,
		empty: 'There are no templates.',
		retire: 'Remove',
		retireQuestion: 'Remove the template? What was posted stays.',
		retireYes: 'Yes, remove it',
		unit: 'House',
		done: {
			added: 'The template is saved.',
			changed: 'The template is changed.',
			retired: 'The template is removed.'
		}
	},
	preview: {
		button: 'See the receivers',
		title: 'Look it through',
		lead: 'Nothing is posted yet.',
		leadLater: (when: string) => `It will be posted ${when}. You can change it until then.`,
		sees: 'How the parents see it',
		readers: (language: string, readers: number) =>
			`${language} · ${readers === 1 ? '1 parent' : `${readers} parents`}`,
		missing: (names: string) => `A translation into ${names} is missing. Those parents see the Danish text.`,
		original: 'In Danish',
		receivers: 'Who gets it',
		count: (parents: number, families: number) =>
			`${parents === 1 ? '1 parent' : `${parents} parents`} in ${families === 1 ? '1 family' : `${families} families`}`,
		unreachable: (parents: number) =>
			parents === 1
				? 'One parent sees it in the app only. Tell them in another way too.'
				: `${parents} parents see it in the app only. Tell them in another way too.`,
		appOnly: 'In the app only',
		ways: { push: 'phone', sms: 'text message', email: 'e-mail' },
		reads: (language: string) => `reads ${language}`,
		times: 'Reminds',
		onlyNew: 'only when it is new',
		send: (parents: number) => (parents === 1 ? 'Post to 1 parent' : `Post to ${parents} parents`),
		plan: 'Save for later',
		change: 'Edit it',
		children: (names: string) => `Children: ${names}`
	},
	planned: {
		title: 'Planned',
		tag: 'Planned',
		when: 'To be posted',
		by: 'Made by',
		fact: (when: string) => `Planned for ${when}. The parents can’t see it yet.`,
		whom: 'Who gets it, as it is now',
		now: 'Post it now',
		off: 'Call off',
		offQuestion: 'Call it off? The parents have not seen it.',
		offYes: 'Yes, call it off',
		offTag: 'Called off',
		offAt: (when: string, name: string) => `Called off ${when} by ${name}. The parents have not seen it.`,
		refusedTag: 'Not posted',
		refused: {
			notAllowed: 'It was not posted because whoever planned it no longer follows families here.',
			notYours: 'It was not posted because one of the families is no longer followed by whoever planned it.',
			past: 'It was not posted because the time had passed.',
			protectedAddress:
				'Protected address: It was not posted because it seems to tell a parent where the other parent or the child is. Write it without.',
			noReceivers: 'It was not posted because no parent could get it.'
		} as Record<string, string>,
		task: 'A planned reminder was not posted',
		see: 'See it'
	},
	receipt: {
		title: 'Who has got it',
		states: {
			done: 'Done',
			seen: 'Seen',
			reached: 'Reached',
			unreached: 'Not reached',
			unknown: 'Unknown',
			waiting: 'On its way'
		},
		help: 'Seen: the parent has been in the app since. Reached: the phone has shown it. Unknown: sent, but no receipt.'
	},
	person: {
		title: (name: string) => `About ${name}`,
		child: 'School and class',
		childLink: 'School and class',
		childHelp: 'Then you can post a reminder to the whole class.',
		school: 'School',
		class: 'Class',
		classHelp: 'For example 2. B',
		parentLink: 'Reads best',
		parent: 'Reads best',
		parentHelp: 'Reminders are shown in the language when somebody has written them. The Danish text is always below.',
		asApp: 'As in the app',
		classOf: (name: string, school: string | null) => (school ? `${name}, ${school}` : name),
		saved: 'It is saved.'
	},
	again: 'Use again'
};
export default en;
