import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	title: 'New appointment',
	lead: 'The parents see the appointment as soon as it is saved.',
	chooseFamily: 'Which family?',
	chooseLead: 'Find the family that the appointment is with.',
	otherFamily: 'Another family',
	fields: {
		kind: 'Kind',
		changeKind: 'Change kind',
		date: 'Date',
		start: 'Time',
		minutes: 'Minutes',
		placeId: 'Place',
		staffIds: 'Staff member',
		moreStaff: 'More staff members',
		parentIds: 'Parents',
		childIds: 'Children',
		bring: 'Bring',
		supervision: 'Contact visit',
		decisionFrom: 'The decision holds from',
		decisionTo: 'The decision holds to and including',
		otherWorkerReason: 'Why is it another person than the usual one?',
		reason: 'Why is the appointment changed?',
		words: 'A short message',
		answer: 'Answer',
		byWhom: 'Who cancels?',
		parentId: 'Who answers?'
	},
	help: {
		bring: 'May be left out. The parent sees the text on the appointment.',
		otherWorkerReason: (name: string) =>
			`The family’s usual person is ${name}. If another one comes, the parent sees your reason before the visit.`,
		supervised: 'The period of the decision is shown to the parent. An answer is not a consent.',
		supported: 'Voluntary. The parent can say no to the support.',
		notWritten: 'Nothing is written down here. That is why there are no text fields.',
		reason: 'May be left out. The parents see the text.',
		words: 'May be left out. The parent sees the text.'
	},
	supervision: { supported: 'Supported', supervised: 'Supervised' },
	kindOf: { supported: 'Contact visit, supported', supervised: 'Contact visit, supervised' },
	places: {
		room: 'Rooms',
		family_home: 'The family’s home',
		child_home: 'Where the child lives',
		elsewhere: 'Elsewhere'
	},
	noPlace: 'No place yet',
	noStaff: 'Nobody comes along',
	noParents: 'The family has no parents yet. Add a parent first.',
	fixed: 'usual person',
	mentor: 'mentor',
	stale: 'The appointment has changed since you saw it. Look at the new details, and try again.',

	answers: {
		coming: 'Coming',
		cannot: 'Can’t come',
		declines_support: 'Doesn’t want the support',
		none: 'No answer yet',
		says: { coming: 'I’m coming', cannot: 'I can’t come', declines_support: 'I don’t want the support' }
	},
	cancelled: 'Cancelled',
	cancelledBy: { house: 'Cancelled by the house', parent: 'Cancelled by the parent' },
	over: 'Held',
	place: 'Place',
	people: 'Taking part',
	when: 'Time',
	appointment: {
		answers: 'Answers',
		given: (moment: string) => `Answered ${moment}`,
		record: 'Write down an answer',
		move: 'Move or edit',
		cancel: 'Cancel',
		history: 'History',
		version: (number: number) => `Version ${number}`,
		made: (moment: string) => `Made ${moment}`,
		staff: 'Staff',
		children: 'Children',
		bring: 'Bring',
		family: 'Family',
		noPlace: 'No place',
		noStaff: 'No staff member',
		decision: 'Period of the decision',
		otherWorker: 'Another than the usual person',
		consent: 'An answer is not a consent.',
		noAnswers: 'No answers to this version.',
		over: 'The appointment is over. It can’t be changed.',
		running: 'The appointment is running. It can’t be changed.'
	},
	move: {
		title: 'Move or edit the appointment',
		lead: 'When time, place or people change, the parents are asked again. Earlier answers stay in the history.',
		before: 'Now'
	},
	cancel: {
		title: 'Cancel the appointment',
		lead: 'The time becomes free. The appointment can still be seen, and the parents are told in the portal.',
		house: 'The house cancels',
		parent: 'The parent cancels',
		reason: 'Why?',
		button: 'Cancel the appointment'
	},
	record: {
		title: 'Write down an answer',
		lead: 'When a parent has answered by phone or at the door. It shows who wrote it.',
		reason: 'Reason'
	},
	suggestions: {
		title: 'Suggestions of another time',
		from: (name: string) => `${name} suggests`,
		accept: 'Take the time',
		answer: 'Answer the suggestion',
		counterTitle: 'Answer the suggestion',
		counter: 'Suggest another time',
		counterLead: 'The appointment moves to the new time, and the parent is asked.',
		counterButton: 'Move to that time',
		decline: 'Keep the appointment as it is',
		declineLead: 'The parent sees that the old time holds.',
		declineButton: 'Keep the appointment',
		accepted: 'Taken',
		countered: 'Another time suggested',
		declined: 'The appointment is kept',
		open: 'Waits for an answer'
	}
};
export default en;
