/**
 * What leaves the house: on a lock screen, in a text message, in a mailbox. Nothing of whom, what kind, where or which
 * child (rule 7). A text message has no link, and 160 characters at the most.
 */
const da = {
	push: {
		title: 'Sammen om Familien',
		news: 'Der er nyt til dig.',
		remember: 'Der er noget at huske.',
		try: 'Det virker. Sådan ser det ud, når der er nyt.',
		/** Only for whoever chose it: the time, and nothing else. */
		detail: {
			appointment: (day: string, time: string) => `Aftale ${day} ${time}.`,
			task: (day: string) => `Noget at huske ${day}.`,
			message: 'Der er en ny besked.'
		}
	},
	sms: {
		news: 'Der er nyt til dig i Sammen om Familien. Svar STOP, hvis du ikke vil have sms.',
		remember: 'Der er noget at huske i Sammen om Familien. Svar STOP, hvis du ikke vil have sms.',
		try: 'Det virker. Sådan ser en sms fra Sammen om Familien ud. Svar STOP, hvis du ikke vil have sms.'
	},
	email: {
		subject: 'Der er nyt i Sammen om Familien',
		news: 'Der er nyt til dig i Sammen om Familien.',
		remember: 'Der er noget at huske i Sammen om Familien.',
		try: 'Det virker. Sådan ser en e-mail ud, når der er nyt.',
		open: 'Log ind for at se det:',
		stop: 'Vil du ikke have disse e-mails? Sig nej tak her:'
	}
};
export default da;
