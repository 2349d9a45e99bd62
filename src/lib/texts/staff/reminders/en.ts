import type { Translation } from '../../languages.ts';
import type da from './da.ts';
import posting from './posting/en.ts';

const en: Translation<typeof da> = {
	posting,
	title: 'New reminder',
	importCalendar: 'Import a calendar',
	listTitle: 'Reminders',
	kinds: {
		school_meeting: 'School meeting',
		school_intra: (name: string) => `Task on ${name}`,
		bring: 'Something to bring',
		other: 'Other'
	},
	done: {
		imported: 'The dates are saved as reminders. The parents can see them now.',
		posted: 'The reminder is posted. The parents can see it now.',
		planned: 'The reminder is saved, and is posted when its time comes.',
		calledOff: 'The reminder is called off. The parents have not seen it.',
		edited: 'The reminder is changed.',
		withdrawn: 'The reminder is withdrawn. The parents no longer see it.',
		accompanied: 'The appointment is made. The parent can see that you come along.',
		passed: 'Thank you. The wish goes on to the others.',
		handled: 'You have taken the request on. The parent can see that.'
	},
	wishes: {
		title: 'Requests for help',
		together: (what: string) => `Would like to do it together: ${what}`,
		companion: (what: string) => `Would like company: ${what}`,
		topics: {
			talk: 'Wants to talk with the mentor',
			school: 'Wants help with a task from school',
			appointment: 'Wants help with an appointment',
			other: 'Wants help with something else'
		},
		help: 'Wants help',
		asked: (moment: string) => `Asked ${moment}`,
		due: (day: string) => `Time: ${day}`,
		handle: 'I take this on',
		plan: 'New appointment',
		accompany: 'I will come along',
		pass: 'I can’t',
		first: (name: string) => `${name} is asked first`,
		firstYou: 'You are asked first',
		passed: (names: string) => `Can’t: ${names}`,
		none: 'No parent is waiting for help.'
	},
	coming: 'Coming',
	past: 'Earlier',
	what: 'What',
	when: 'When',
	state: 'Done',
	by: 'Posted by',
	count: (done: number, receivers: number) => `${done} of ${receivers} have done it`,
	withdrawnTag: 'Withdrawn',
	empty: 'There are no coming reminders.',
	emptyHelp: 'Post one when there is something at school that the parents need to remember.',
	wholeDayWords: 'the whole day',
	form: {
		kind: 'What kind is it?',
		what: 'What',
		whatHelp: 'Short, as the parent sees it. For example: Parents’ meeting in 2. B',
		date: 'Date',
		time: 'Time',
		timeHelp: 'Write for example 17.00. Leave it empty for a whole day.',
		wholeDay: 'The whole day',
		bring: 'Bring',
		bringHelp: 'May be left empty.',
		link: 'Link to the school’s page',
		linkHelp: 'May be left empty. Begins with https://',
		families: 'Who is it for?',
		search: 'Search for family, parent or child',
		all: 'Choose all',
		none: 'Choose none',
		noMatch: 'No family fits the search.',
		noFamilies: 'You don’t follow any families yet.'
	},
	reach: (parents: number, families: number) =>
		families === 0
			? 'Nobody is chosen yet.'
			: `${parents === 1 ? '1 parent' : `${parents} parents`} in ${families === 1 ? '1 family' : `${families} families`} will get the reminder.`,
	editTitle: 'Edit reminder',
	editHelp: 'With a new time or kind it is open again for those who had done it.',
	edit: 'Edit',
	withdraw: 'Withdraw',
	withdrawQuestion: 'Withdraw the reminder? The parents will no longer see it.',
	withdrawYes: 'Yes, withdraw it',
	cancel: 'Cancel',
	receivers: 'Who has done it',
	parent: 'Parent',
	family: 'Family',
	notYet: 'Not yet',
	doneAt: (moment: string) => `Done ${moment}`,
	postedBy: (name: string, moment: string) => `Posted by ${name} ${moment}`,
	editedAt: (moment: string) => `Changed ${moment}`,
	withdrawnAt: (moment: string, name: string) => `Withdrawn ${moment} by ${name}. The parents can’t see it.`,
	bring: 'Bring',
	link: 'Link'
};
export default en;
