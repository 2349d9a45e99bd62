import type { Translation } from '../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	push: {
		title: 'Sammen om Familien',
		news: 'There is something new for you.',
		remember: 'There is something to remember.',
		try: 'It works. This is what it looks like when there is news.',
		detail: {
			appointment: (day: string, time: string) => `Appointment ${day} ${time}.`,
			task: (day: string) => `Something to remember ${day}.`,
			message: 'There is a new message.'
		}
	},
	sms: {
		news: 'There is something new for you in Sammen om Familien. Reply STOP if you want no text messages.',
		remember: 'There is something to remember in Sammen om Familien. Reply STOP if you want no text messages.',
		try: 'It works. This is a text message from Sammen om Familien. Reply STOP if you want no text messages.'
	},
	email: {
		subject: 'There is news in Sammen om Familien',
		news: 'There is something new for you in Sammen om Familien.',
		remember: 'There is something to remember in Sammen om Familien.',
		try: 'It works. This is what an e-mail looks like when there is news.',
		open: 'Sign in to see it:',
		stop: 'Would you rather not have these e-mails? Say no here:'
	}
};
export default en;
