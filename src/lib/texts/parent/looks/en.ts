import type da from './da.ts';

const en: typeof da = {
	title: 'Who has seen my information',
	lead: 'Here you can see who of us has seen something about your family, and when.',
	empty: 'Nobody has seen anything about your family yet',
	someone: 'A member of staff',
	part: { mentor: 'your mentor', samvaer_worker: 'with you at samvær' },
	saw: (things) => `Has seen ${things}.`,
	and: 'and',
	what: {
		family: 'the family’s page',
		appointments: 'your appointments',
		appointment: 'your appointments',
		messages: 'your messages',
		reminders: 'your reminders',
		notifications: 'how you are told',
		signIn: 'how you sign in',
		samvaer: 'your samvær',
		hours: 'your hours',
		places: 'your places',
		file: 'your whole case',
		lists: 'you in a list'
	},
	other: 'your information',
	ground: {
		unit: 'Is responsible for all families in the house.',
		stand_in: 'Is here instead of a colleague.',
		appointment: 'Takes part in one of your appointments.',
		special: 'Had access in a special situation.',
		administration: 'Helps with signing in.'
	},
	at: (time) => time,
	times: (many) => `${many} times`,
	special: {
		title: 'Access in a special situation',
		who: (name, from, to) => `${name} could see your pages from ${from} to ${to}.`,
		cause: {
			worry: 'We were worried about someone in the family and had to help quickly.',
			illness: 'A colleague was ill, and nobody else could help you.',
			asked: 'You asked for help yourselves.',
			fault: 'Something on the site did not work and had to be put right.',
			complaint: 'We had to answer a complaint or a question about your case.'
		},
		told: 'The leader has been told. Ask us if you want to know more.'
	},
	older: 'Show older'
};
export default en;
