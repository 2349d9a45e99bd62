import telling from '../../telling/da.ts';
const da = {
	telling,
	outbox: {
		title: 'Hvad er sendt?',
		lead: 'I prøveudgaven sendes intet ud af huset. Her står det, som ellers var sendt.',
		empty: 'Der er ikke sendt noget endnu.',
		to: (name: string, receiver: string) => `Til ${name} (${receiver})`,
		devices: (many: string) => (many === '1' ? '1 telefon' : `${many} telefoner`),
		someone: 'en medarbejder'
	},
	behalf: {
		link: 'Besked uden for appen',
		title: (name: string) => `Besked til ${name}`,
		lead: 'Sæt det sammen med forælderen. Skriv dagen, hvor forælderen sagde ja.',
		phone: 'Mobilnummer til sms',
		phoneHelp: 'Kun når forælderen har sagt ja til sms. Tomt felt: ingen sms.',
		agreedOn: 'Dagen for forælderens ja',
		agreedHelp: 'Du står som den, der skrev det ned.',
		stopped: 'Forælderen har svaret STOP. Skriv kun nummeret igen, hvis forælderen siger ja på ny.',
		saved: 'Valgene er gemt.'
	},
	reach: {
		title: 'Er det nået frem?',
		help: 'Nået: telefonen eller appen har vist det. Ukendt: sendt, men ingen kvittering.',
		words: { reached: 'Nået', unreached: 'Ikke nået', unknown: 'Ukendt' },
		waiting: (when: string) => `Sendes ${when}`,
		late: 'For sent',
		kept: 'Kun i appen',
		dropped: 'Ikke sendt, ændret',
		by: (channel: string, when: string) => `${channel} ${when}`,
		app: 'set i appen',
		again: 'Send igen',
		called: 'Jeg har ringet',
		empty: 'Der er ikke sendt noget endnu.',
		done: { again: 'Det bliver sendt igen.', called: 'Noteret. Opgaven er væk.' },
		call: (name: string) => `Ring til ${name}`,
		toCall: 'skal ringes op',
		callFact: 'Beskeden er ikke nået frem',
		callMore: (many: number) => `${many} mere at ringe til`,
		more: (many: number) => `${many} flere`,
		why: {
			new: 'Ny aftale',
			moved: 'Ændret',
			cancelled: 'Aflyst',
			threeDays: 'Tre dage før',
			oneDay: 'Dagen før',
			twoHours: 'To timer før',
			askedAgain: 'Spurgt igen',
			suggestion: 'Svar på forslag',
			reminder: 'Ny påmindelse',
			week: 'En uge før',
			dayBefore: 'Dagen før',
			evening: 'Aftenen før',
			message: 'Ny besked',
			more: 'Flere beskeder',
			helped: 'Svar på ønske',
			corrected: 'Svar på en rettelse',
			absence: 'Efter udeblivelse',
			access: 'Adgang i en særlig situation'
		} as Record<string, string>
	},
	channels: { push: 'Besked på telefonen', sms: 'Sms', email: 'E-mail' }
};
export default da;
