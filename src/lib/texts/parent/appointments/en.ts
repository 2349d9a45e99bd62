import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	title: 'Appointments',
	kindOf: (kind: string, supervision: 'supported' | 'supervised' | null) =>
		supervision ? `${kind} · ${supervision}` : kind,
	today: {
		cancelledTitle: 'Cancelled',
		waitingTitle: 'Waiting for your answer',
		seeAll: (n: number) => `See all ${n}`,
		seeReminders: 'See all',
		empty: 'You have no appointments in the next 14 days',
		closedTitle: 'This has come to an end',
		closed: (until: string) => `You can read what is here until ${until}, and on that day. Thank you.`,
		emptyHelp: 'Is one missing? Write to your contact person.',
		emptyLater: 'Your next appointment is:',
		write: 'Write a message',
		help: 'I need help'
	},
	card: {
		again: (name: string) => `${name} is there again`,
		first: (name: string) => `${name} is there`,
		times: (before: number) =>
			before === 0
				? 'You meet for the first time'
				: before === 1
					? 'You have met once before'
					: `You have met ${before} times before`,
		insteadOf: (name: string, usual: string) => `This time it is ${name}, not ${usual}.`,
		with: (children: string) => `Together with ${children}`,
		hidden: 'Your contact person will tell you the place',
		noPlace: 'The place is not agreed yet',
		mayChoose: 'You can choose the place yourself',
		map: 'Show the way',
		details: 'More about the appointment',
		who: 'Who',
		where: 'Where',
		bring: 'Remember to bring',
		nothingWritten: 'Nothing is written down about the visit.',
		decision: (from: string, to: string) => `The municipality has decided on these visits from ${from} to ${to}.`,
		noConsent: 'Your answer is not a consent.'
	},
	answers: { coming: 'I’m coming', cannot: 'I can’t', declines_support: 'I don’t want the support' },
	answer: {
		where: 'Where does it suit you?',
		waiting: 'Waiting for your answer',
		later: 'You can answer now, or wait until it is closer.',
		given: 'You have answered:',
		change: 'You can change your answer until the appointment begins.',
		suggest: 'Suggest other times',
		over: 'The appointment is over.',
		running: 'The appointment has begun.',
		cancelledByHouse: 'We have cancelled the appointment.',
		cancelled: 'The appointment is cancelled.'
	},
	states: {
		cancelled: 'Cancelled',
		waiting: 'Waiting for your answer',
		coming: 'You’re coming',
		cannot: 'You can’t',
		declines_support: 'Without support'
	},
	moved: 'Moved',
	list: {
		empty: 'You have no appointments ahead of you',
		emptyHelp: 'When we agree on something, it is shown here.',
		past: 'Earlier appointments',
		pastEmpty: 'There are no earlier appointments',
		older: 'Show older appointments',
		back: 'Coming appointments'
	},
	cannot: {
		title: 'I can’t',
		about: 'The appointment is',
		reason: 'Would you like to write why?',
		reasonHelp: 'You don’t have to. Only those who work with your family can see it.',
		times: 'Do you know a time that suits you better?',
		timesHelp: 'You don’t have to. We answer you when we have looked at it.',
		suggestion: (n: number) => `Suggestion ${n}`,
		more: 'Suggest more times',
		date: 'Date',
		time: 'Time',
		dateOf: (n: number) => `Date in suggestion ${n}`,
		timeOf: (n: number) => `Time in suggestion ${n}`,
		send: 'Send',
		problem: 'There is something we can’t read',
		closed: 'The appointment can’t be changed any more.'
	},
	series: {
		title: 'The series',
		step: (number: number, total: number) => `${number} of ${total}`,
		left: (many: number) => (many === 1 ? '1 appointment is left.' : `${many} appointments are left.`),
		over: 'All appointments have been held.',
		ends: (day: string) => `The last is ${day}.`,
		show: 'See all dates',
		states: { over: 'over', coming: '', cancelled: 'cancelled' },
		here: 'this one'
	},
	history: {
		title: 'What has happened',
		planned: 'The appointment was made.',
		changed: 'The appointment was changed.',
		moved: (from: string, to: string) => `Moved from ${from} to ${to}.`,
		place: (from: string, to: string) => `The place has changed from ${from} to ${to}.`,
		placeOnly: 'The place has changed.',
		placeSet: (place: string) => `The place is now ${place}.`,
		staff: (from: string, to: string) => `Now ${to} comes instead of ${from}.`,
		reason: (reason: string) => `Reason: ${reason}`,
		answered: (answer: string) => `You answered: ${answer}.`,
		noLonger: 'The answer no longer counts, because the appointment has changed.',
		recordedBy: (name: string) => `${name} wrote it down for you.`
	},
	suggestions: {
		title: 'Your suggestions',
		open: 'We have not answered yet',
		accepted: 'Yes, the appointment has been moved there',
		countered: (time: string) => `We suggest ${time} instead`,
		declined: 'We’re sorry, that time does not work for us'
	}
};
export default en;
