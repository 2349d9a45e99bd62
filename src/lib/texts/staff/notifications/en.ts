import telling from '../../telling/en.ts';
import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	telling,
	outbox: {
		title: 'What has been sent?',
		lead: 'Nothing leaves the house in the demo. Here is what would have been sent.',
		empty: 'Nothing has been sent yet.',
		to: (name: string, receiver: string) => `To ${name} (${receiver})`,
		devices: (many: string) => (many === '1' ? '1 phone' : `${many} phones`),
		someone: 'a staff member'
	},
	behalf: {
		link: 'News outside the app',
		title: (name: string) => `How ${name} is told`,
		lead: 'Set it together with the parent. Write the day when the parent said yes.',
		phone: 'Mobile number for text messages',
		phoneHelp: 'Only when the parent has said yes to text messages. Empty: none.',
		agreedOn: 'Day of the parent’s yes',
		agreedHelp: 'You stand as the one who wrote it down.',
		stopped: 'The parent has answered STOP. Write the number again only if the parent says yes anew.',
		saved: 'The choices are saved.'
	},
	reach: {
		title: 'Did it arrive?',
		help: 'Reached: the phone or the app has shown it. Unknown: sent, but no receipt.',
		words: { reached: 'Reached', unreached: 'Not reached', unknown: 'Unknown' },
		waiting: (when: string) => `To be sent ${when}`,
		late: 'Too late',
		kept: 'In the app only',
		dropped: 'Not sent, changed',
		by: (channel: string, when: string) => `${channel} ${when}`,
		app: 'seen in the app',
		again: 'Send again',
		called: 'I have called',
		empty: 'Nothing has been sent yet.',
		done: { again: 'It is being sent again.', called: 'Noted. The task is gone.' },
		call: (name: string) => `Call ${name}`,
		toCall: 'to call',
		callFact: 'The news did not arrive',
		callMore: (many: number) => `${many} more to call`,
		more: (many: number) => `${many} more`,
		why: {
			new: 'New appointment',
			moved: 'Changed',
			cancelled: 'Cancelled',
			threeDays: 'Three days before',
			oneDay: 'The day before',
			twoHours: 'Two hours before',
			askedAgain: 'Asked again',
			suggestion: 'Reply to a suggestion',
			reminder: 'New reminder',
			week: 'A week before',
			dayBefore: 'The day before',
			evening: 'The evening before',
			message: 'New message',
			more: 'More messages',
			helped: 'Reply to a wish',
			corrected: 'Reply to a correction',
			access: 'Access in a special situation',
			absence: 'After an absence'
		}
	},
	channels: { push: 'Push', sms: 'Text message', email: 'E-mail' }
};
export default en;
