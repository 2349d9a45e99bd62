import type { Translation } from '../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	own: {
		title: 'My data',
		made: (name: string, at: string) => `Fetched by ${name}, ${at}.`,
		lead: 'This is all that Sammen om Familien has about you and that you may see. It is only your own.',
		keep: 'Keep the file in a safe place. Everybody who gets the file can read it.'
	},
	case: {
		title: 'The papers of the case',
		fetched: (name: string, at: string) => `Fetched by ${name}, ${at}.`,
		number: (number: string) => `Case ${number}`,
		whole: 'The whole case: what both parents and the house have written.',
		ofOne: (name: string) => `Only what ${name} may see.`
	},
	talk: {
		title: (parent: string, family: string) => `Conversation with ${parent}, ${family}`,
		section: 'Messages',
		fetched: (unit: string, name: string, at: string) => `${unit}. Fetched by ${name}, ${at}.`
	},
	page: (number: number, many: number) => `Page ${number} of ${many}`,
	sign: (code: string) => `[sign ${code}]`,
	sections: {
		profile: 'Yourself',
		families: 'Your family',
		members: 'People in the case',
		appointments: 'Appointments',
		messages: (who: string) => `Messages with ${who}`,
		reminders: 'Remember',
		help: 'Wishes for help',
		samvaer: 'Contact visits',
		settings: 'How you are told',
		told: 'What you have been told',
		signIn: 'Your sign-in',
		looks: 'Who has seen your data',
		corrections: 'What you have said is wrong',
		wrongs: 'What parents have said is wrong'
	},
	empty: 'There is nothing here.',
	profile: {
		name: (name: string) => `Name: ${name}`,
		phone: (phone: string) => `Phone: ${phone}`,
		address: (address: string) => `Address: ${address}`,
		protected: 'The address is protected.',
		email: (email: string) => `E-mail: ${email}`,
		language: (language: string) => `Language: ${language}`,
		reads: (language: string) => `Reads best: ${language}`,
		since: (day: string) => `Registered ${day}`
	},
	family: {
		child: (name: string) => `Child: ${name}`,
		born: (day: string) => `born ${day}`,
		school: (school: string) => `school: ${school}`,
		staff: (name: string, title: string) => `Staff: ${name}${title && `, ${title}`}`,
		place: (name: string, address: string) => `Place you know: ${name}${address && `, ${address}`}`,
		parts: { parent: 'Parent', child: 'Child', mentor: 'Mentor', samvaer_worker: 'Fixed person at contact visits' }
	},
	appointment: {
		supported: 'Supported contact visit',
		supervised: 'Supervised contact visit',
		decision: (from: string, to: string) => `The decision holds from ${from} to ${to}.`,
		people: (names: string) => `With: ${names}`,
		place: (place: string) => `Place: ${place}`,
		directions: (words: string) => `Directions: ${words}`,
		bring: (what: string) => `Bring: ${what}`,
		planned: (at: string) => `Planned ${at}`,
		changed: (at: string, to: string) => `Changed ${at} to ${to}`,
		reason: (words: string) => `Reason: ${words}`,
		cancelled: { house: 'Cancelled by the house', parent: 'Cancelled by the parent', other: 'Cancelled' },
		answers: { coming: 'I am coming', cannot: 'I cannot', declines_support: 'I do not want the support' },
		answered: (name: string, answer: string, at: string) => `Answer${name && ` from ${name}`}: ${answer}, ${at}`,
		before: 'The answer is to an earlier version.',
		recordedBy: (name: string) => `Written by ${name}.`,
		suggested: (name: string, when: string) => `Suggestion${name && ` from ${name}`}: ${when}`,
		replies: { accepted: 'Accepted.', countered: 'Answered with another suggestion.', declined: 'Declined.' },
		attended: (outcome: string, by: string, at: string) => `${outcome}. Written by ${by}, ${at}`,
		words: (name: string, words: string, at: string) => `${name ? `Words of ${name}` : 'Your words'}, ${at}: ${words}`,
		guest: (name: string, relation: string) => `Guest: ${name}, ${relation}`,
		guestReplies: { yes: 'accepted', no: 'declined', none: 'waits for an answer' },
		removed: 'taken off the list'
	},
	message: {
		line: (number: number, at: string, name: string) => `${number}. ${at} – ${name}`,
		parent: 'parent',
		corrects: (n: number) => `Correction of message ${n}`,
		file: (name: string) => `Enclosed: ${name}`
	},
	reminder: {
		kinds: {
			school_meeting: 'School meeting',
			school_intra: 'The page of the school',
			bring: 'Bring',
			other: 'Remember'
		},
		title: (what: string, due: string) => `${what} – ${due}`,
		to: (name: string) => `To ${name}`,
		bring: (what: string) => `Bring: ${what}`,
		posted: (at: string) => `Sent ${at}`,
		withdrawn: (at: string) => `Withdrawn ${at}`,
		done: (at: string) => `Ticked off ${at}`,
		undone: (at: string) => `Tick taken away ${at}`
	},
	help: {
		wishes: { together: 'Do it together with me', companion: 'Somebody who comes along', help: 'I need help' },
		topics: {
			talk: 'Somebody to talk to',
			school: 'School or institution',
			appointment: 'An appointment',
			other: 'Something else'
		},
		asked: (name: string, at: string) => `Asked for${name && ` by ${name}`} ${at}`,
		withdrawn: (at: string) => `Taken back ${at}`,
		handled: (name: string, at: string) => `Taken on by ${name} ${at}`
	},
	samvaer: {
		with: (child: string) => `Contact visits with ${child}`,
		every: (weeks: number, minutes: number) => `Every ${weeks} weeks, ${minutes} minutes`,
		worker: (name: string) => `Fixed person: ${name}`,
		workerFrom: (name: string, from: string, to: string) => `Fixed person: ${name}, from ${from}${to && ` to ${to}`}`,
		parents: (names: string) => `Parents: ${names}`,
		place: (name: string) => `Place: ${name}`,
		pause: (from: string, to: string) => `Pause from ${from} to ${to}`,
		ended: (day: string) => `Ended ${day}`
	},
	settings: {
		on: (push: string, sms: string, email: string) =>
			`Notice on the phone: ${push}. Text message: ${sms}. E-mail: ${email}.`,
		yes: 'yes',
		no: 'no',
		quiet: (from: string, to: string) => `Quiet from ${from} to ${to}`,
		detail: (answer: string) => `The time stands in the notice: ${answer}`,
		twoHours: (answer: string) => `Notice two hours before: ${answer}`,
		paused: (until: string) => `Pause until ${until}`,
		phones: (many: number) => (many === 1 ? 'One phone is told.' : `${many} phones are told.`),
		consent: (phone: string, day: string) => `You agreed to text messages to ${phone} on ${day}.`,
		stopped: (at: string) => `You took it back ${at}.`,
		agreed: (day: string) => `Agreed with the house on ${day}.`
	},
	told: {
		states: {
			pending: 'waits',
			sent: 'sent',
			reached: 'arrived',
			failed: 'did not arrive',
			dropped: 'not sent',
			late: 'too late',
			kept: 'in the app only'
		},
		channels: { push: 'phone', sms: 'text message', email: 'e-mail' },
		line: (channel: string, at: string) => `${channel}: ${at}`,
		seen: (at: string) => `Seen ${at}`
	},
	signIn: {
		here: (what: string) => `Signed in: ${what}`,
		from: (since: string, seen: string) => `Since ${since}, last used ${seen}`,
		passkey: (name: string) => `Passkey: ${name}`,
		made: (at: string) => `Made ${at}`,
		feed: 'Calendar on the phone',
		unknown: 'a phone or computer'
	},
	correction: {
		kinds: {
			contact: 'Name, address or phone',
			child: 'Something about the child',
			appointment: 'An appointment',
			attendance: 'What is written about an appointment',
			other: 'Something else'
		},
		outcomes: { corrected: 'Corrected', kept: 'Not corrected' },
		asked: (kind: string, at: string) => `${kind} – ${at}`,
		answer: (outcome: string, words: string, name: string, at: string) => `${outcome}: ${words} (${name}, ${at})`,
		waiting: 'Waits for an answer.'
	}
};
export default en;
