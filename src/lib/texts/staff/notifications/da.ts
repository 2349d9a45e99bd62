const da = {
	outbox: {
		title: 'Hvad er sendt?',
		lead: 'I prøveudgaven sendes intet ud af huset. Her står det, som ellers var sendt.',
		empty: 'Der er ikke sendt noget endnu.',
		to: (name: string, receiver: string) => `Til ${name} (${receiver})`,
		devices: (many: string) => (many === '1' ? '1 telefon' : `${many} telefoner`),
		someone: 'en medarbejder'
	},
	channels: { push: 'Besked på telefonen', sms: 'Sms', email: 'E-mail' }
};
export default da;
